import { request } from '../../api/client.ts';

/** What a template brings or wants beside its steps. */
export interface TemplateItem {
  id: string;
  name: string;
  questions: number;
  tables: string[];
  /** Other templates that it leads to. */
  flows: { id: string; name: string }[];
  /** Names of the facts of the organisation that its texts mention. */
  facts: string[];
}

export const TEMPLATE_ITEMS = ['templates'] as const;

export const getTemplates = () => request<{ items: TemplateItem[] }>('GET', '/api/templates');
export const takeTemplate = (wanted: { template: string; beside: readonly string[] }) =>
  request<{ id: string }>('POST', '/api/templates/take', wanted);

/** All that a taken template may have changed. */
export const TAKEN = [['flows'], ['tables'], ['knowledge'], ['topics']] as const;
