// Written by packages/engine/generate-nodes.ts from the folders here; do not edit.
import type { NodeType } from '../node-type/definition.ts';
import { ask } from './ask/index.ts';
import { beenHere } from './been-here/index.ts';
import { callFlow } from './call-flow/index.ts';
import { cards } from './cards/index.ts';
import { condition } from './condition/index.ts';
import { consent } from './consent/index.ts';
import { end } from './end/index.ts';
import { expression } from './expression/index.ts';
import { form } from './form/index.ts';
import { goToFlow } from './go-to-flow/index.ts';
import { handOver } from './hand-over/index.ts';
import { httpRequest } from './http-request/index.ts';
import { knowledge } from './knowledge/index.ts';
import { lookup } from './lookup/index.ts';
import { menu } from './menu/index.ts';
import { message } from './message/index.ts';
import { note } from './note/index.ts';
import { notifyStaff } from './notify-staff/index.ts';
import { office } from './office/index.ts';
import { openingHours } from './opening-hours/index.ts';
import { rating } from './rating/index.ts';
import { repeat } from './repeat/index.ts';
import { set } from './set/index.ts';
import { split } from './split/index.ts';
import { submission } from './submission/index.ts';
import { switchNode } from './switch/index.ts';
import { tag } from './tag/index.ts';
import { wait } from './wait/index.ts';

/** Every node type that comes with Dẫn Lối, one folder each. */
export const builtInTypes: readonly NodeType[] = [
  ask,
  beenHere,
  callFlow,
  cards,
  condition,
  consent,
  end,
  expression,
  form,
  goToFlow,
  handOver,
  httpRequest,
  knowledge,
  lookup,
  menu,
  message,
  note,
  notifyStaff,
  office,
  openingHours,
  rating,
  repeat,
  set,
  split,
  submission,
  switchNode,
  tag,
  wait,
];
