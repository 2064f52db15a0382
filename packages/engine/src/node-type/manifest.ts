import type { Static, TSchema } from 'typebox';
import type { DataClass, VariableType } from '../flow/schema.ts';

/** A text for people, in both languages of the product. */
export interface Text {
  vi: string;
  en: string;
}

/** JSON pointer into the node's data, such as `/text` or `/options`. */
export type Pointer = `/${string}`;

/** Into the node's data; all must be equal (more in `holds` of conditions.ts). */
export type Condition = Record<Pointer, unknown>;

/**
 * What a field means. The form widget, the lint of names, rename, where-used and masking all follow from it;
 * no feature lists fields by name. A field without a role is drawn from its plain schema type.
 */
export type Role =
  /** Text for citizens with `{{variable}}` inside. `x-multiline` for a text area, `maxLength` counts. */
  | 'template'
  /** Name of a variable that the node sets. */
  | 'writes-variable'
  /** Name of a variable that the node reads. */
  | 'reads-variable'
  /** Stable id of a list item, made by the editor, never shown. */
  | 'item-id'
  /** Id of another flow. */
  | 'flow'
  /** Id of a data table. */
  | 'table'
  /** Name of a column of the table that the sibling field with role `table` picks. */
  | 'column'
  /** Id of a picture in the media store. */
  | 'picture'
  /** Topic of the questions and answers; empty means all. */
  | 'topic'
  /** An https address. */
  | 'link'
  /** A phone number or hotline. */
  | 'phone'
  /** Comparison of a condition row; its choices follow from the variable's type. */
  | 'operator'
  /** The value a condition row or a set row works with; a template whose shape follows from the variable's type. */
  | 'operand'
  /** A formula (CEL) over the flow's variables; `expr/` says what may stand in it. */
  | 'expression'
  /** A length of time in minutes; the form offers minutes, hours and days. */
  | 'minutes'
  /** `HH:mm`. */
  | 'time'
  /** ISO `yyyy-mm-dd`. */
  | 'date'
  /** Opening hours of a week: a list of `{ days: 1…7[], from, to }`. */
  | 'hours'
  /** Id of a document (PDF, Word …) in the media store. */
  | 'file'
  /** A short mark that staff put on contacts. */
  | 'tag'
  /** Name of a variable of the flow that the sibling field with role `called-flow` picks. */
  | 'called-variable'
  /** Id of a flow that is called and comes back; expanded at publication. */
  | 'called-flow'
  /** Name of a secret of the workspace (never its value). */
  | 'secret';

/** Type of a variable that the editor makes for a step, and how confidential it is where that is more than usual. */
export interface VariableHint {
  type: VariableType;
  class?: DataClass;
}

/** Extra keys that every field schema may carry beside JSON Schema's own; `fields.ts` writes them. */
export interface FieldHints {
  /** Label of the field. */
  'x-title': Text;
  /** One sentence of help. */
  'x-help'?: Text;
  'x-role'?: Role;
  /** Of a variable: the types that fit here; the form offers only these. */
  'x-types'?: readonly string[];
  'x-multiline'?: boolean;
  /** Labels of the choices of a union of literals, by value. */
  'x-choices'?: Record<string, Text>;
  /** Shown only when these siblings have these values; pointers from the node's data, `./` relative for list items. */
  'x-show-if'?: Record<string, unknown>;
  /** Label of "add one" for lists. */
  'x-add'?: Text;
  /** By value of this choice: what a new variable beside it is. */
  'x-variables'?: Readonly<Record<string, VariableHint>>;
  /** The variable beside it is called after this text until the author names it himself. */
  'x-names'?: true;
  /** Of a field that sets a variable: what a new one is called. */
  'x-new'?: Text;
  /** Key of a list of condition rows beside it: the name is made from them until the author types one. */
  'x-from-rows'?: string;
  /** An empty item always waits at the end of the list, and is one of it as soon as something is filled in. */
  'x-waiting'?: true;
  /** Of a list of variables: label of "all that was asked before this step". */
  'x-all'?: Text;
  /** Folded away under "Cài đặt thêm". */
  'x-advanced'?: boolean;
}

/** An exit. Drawn in this order. */
export type PortRule =
  | {
      id: string;
      title: Text;
      showIf?: Condition /** drawn quiet and last: fallback exits */;
      quiet?: boolean;
    }
  /** One per item of a list: `id` and `title` are keys of the item. Items for which `where` holds only. */
  | { each: Pointer; id: string; title: string; where?: Record<string, unknown> };

/** What the card on the canvas shows: what the citizen will see, not field names. */
export type CardPart =
  /** A speech bubble with the template at this pointer (list: one bubble each; of a list of objects, this key `of` each). */
  | { bubble: Pointer; of?: string }
  | { picture: Pointer; of?: string }
  /** The name of the flow whose id stands at this pointer. */
  | { flow: Pointer }
  /** A quiet line; `{/pointer}` inside is replaced by the value there, `{/pointer*}` by the texts of a list. */
  | { line: Text; showIf?: Condition };

export type NodeGroup = 'say' | 'ask' | 'form' | 'decide' | 'data' | 'people' | 'order';

/** What a flow is told to hold, in words that an author knows. */
export type ToldAs =
  | 'answers'
  | 'menus'
  | 'questions'
  | 'submission'
  | 'lookup'
  | 'knowledge'
  | 'person'
  | 'consent'
  | 'rating'
  | 'hours'
  | 'staff';

export type GuideUse = 'greeting' | 'choices';

/** A ready-made beginning of a node in the palette: "Hỏi số điện thoại" is an ask step with its kind filled in. */
export interface Preset {
  /** Unique in the type. */
  id: string;
  title: Text;
  help: Text;
  /** As below. */
  search?: string;
  /** Name of a Tabler icon. */
  icon: string;
  /** Put over the example's data. */
  data: Record<string, unknown>;
}

/** All that the editor knows of a node type. Unchanged by JSON.parse(JSON.stringify(manifest)). */
export interface Manifest<S extends TSchema = TSchema> {
  /** The folder's name; never changes. */
  type: string;
  /** Of the data; raised together with an upgrade. */
  version: number;
  group: NodeGroup;
  /** Name of a Tabler icon, such as `message-circle`. */
  icon: string;
  title: Text;
  /** One sentence on what, one on when. */
  help: Text;
  /** Further words that people look for it by, in both languages, with commas between: "biểu mẫu, tờ khai, survey". */
  search?: string;
  data: S;
  ports: PortRule[];
  card: CardPart[];
  /** Place among the steps that an empty flow offers at once; absent for all but the most usual. */
  first?: number;
  /** What the guide of a first flow uses it for: the first bubble of its card greets, or the buttons that it lists are the choices. */
  guide?: GuideUse;
  /** Fields of the example whose words only show what could stand there: left as they are, the author is told. */
  samples?: readonly Pointer[];
  /** What it is counted as where a flow is told in a line ("6 câu trả lời, 1 menu"); absent: it is not told. */
  told?: ToldAs;
  /** Further entries of the palette that make a node of this type. */
  presets?: readonly Preset[];
  /** Only drawn, never run: it has no exits, nothing leads to it. */
  canvas?: true;
  /** Inserted with the node; run as a test. `chat` shows a short conversation in words. */
  example: { data: Static<S>; chat: string };
}
