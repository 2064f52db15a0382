import { useWords } from '../i18n/words.ts';

/** Facts kept once and mentioned in many texts, in the order of the form. */
export const FACTS = ['ten', 'dien_thoai', 'dia_chi', 'toa_do', 'gio_lam_viec', 'link'] as const;

const isFact = (name: string): name is (typeof FACTS)[number] => FACTS.some((fact) => fact === name);

/** What people call facts, in one line and in the order of the form; those that others have made up stay as they are called. */
export function useFactNames(): (facts: readonly string[]) => string {
  const t = useWords('workspace');
  const lower = (words: string) => `${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)}`;
  return (facts) =>
    [
      ...FACTS.filter((fact) => facts.includes(fact)).map((fact) => lower(t(`fact.${fact}`))),
      ...facts.filter((fact) => !isFact(fact)),
    ].join(', ');
}
