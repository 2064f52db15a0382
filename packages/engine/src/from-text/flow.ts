import { newFlow } from '../flow/new-flow.ts';
import { FLOW_BOUNDS, type Flow, type Trigger } from '../flow/schema.ts';
import { clean } from '../text/clean.ts';
import { REPORTS_CRIME } from '../text/crime-words.ts';
import { answerOf, type Checked, plain } from './answers.ts';
import { Drawing } from './drawing.ts';
import { keywordsOf } from './keywords.ts';
import { idOf, labelOf } from './names.ts';
import type { Outline, Procedure, TopicKind } from './outline.ts';

/** What the author decides beside the outline. */
export interface FlowWishes {
  id: string;
  /** Name of the flow; that of its only procedure when absent. */
  name?: string;
  /** What each procedure rests on and when it was checked, by its id. */
  checked?: Readonly<Record<string, Checked>>;
}

/** Choices of one menu: three pages of buttons, the last of them for what is left. */
const MOST_CHOICES = 13;

const BYE = 'Cảm ơn anh/chị đã hỏi. Khi cần, Anh/Chị nhắn "menu" hoặc "gặp cán bộ".';
const NUMBERS =
  'Nếu đang có nguy hiểm, Anh/Chị hãy gọi ngay 113 (công an), 114 (cháy, cứu nạn), 115 (cấp cứu).';

interface Choice {
  title: string;
  kind: TopicKind;
  /** Draws what the choice leads to; gives its first step. */
  draw(): string;
}

/**
 * A draft from an outline: a menu of its headings, an answer for each, and after each answer the way back or the end; of several
 * procedures a menu of them first. It starts by their names, with or without accents. Never throws.
 */
export function flowFromOutline(outline: Outline, wishes: FlowWishes): Flow {
  const drawing = new Drawing();
  const used = outline.procedures
    .map((procedure) => ({ ...procedure, topics: procedure.topics.filter(({ keep }) => keep) }))
    .filter(({ topics }) => topics.length > 0);
  const [first] = used;
  const name = (wishes.name?.trim() || first?.title || 'Hướng dẫn thủ tục').slice(0, FLOW_BOUNDS.nameLength);
  const triggers = triggersOf([name, ...used.map(({ title }) => title)], wishes.id);
  const shell = { ...newFlow(wishes.id, name), triggers };
  if (first === undefined) return shell;

  const warned = [name, ...keywordsIn(triggers)].some((words) => REPORTS_CRIME.test(words.normalize('NFC')));
  const before = warned ? `${NUMBERS}\n` : '';
  const checkedOf = ({ id }: Procedure) => wishes.checked?.[id] ?? {};
  const only = used.length === 1;
  const columns = only ? 0 : 1;
  const links: { bye?: string; root?: string } = {};
  const bye = () => (links.bye ??= drawing.add('end', 'Kết thúc', columns + 3, { text: BYE }));
  const drawn = (procedure: Procedure, opening: string) =>
    drawProcedure(drawing, procedure, checkedOf(procedure), {
      column: columns,
      opening,
      bye,
      ...(only ? {} : { root: () => links.root ?? '' }),
    });
  let start: string;
  if (only) start = drawn(first, before);
  else {
    const text = `${before}Anh/Chị cần hướng dẫn về thủ tục nào?`;
    const choices = used.map(
      (procedure): Choice => ({
        title: procedure.title,
        kind: 'other',
        draw: () => {
          drawing.newRow();
          return drawn(procedure, '');
        },
      }),
    );
    start = drawMenu(drawing, {
      name: 'Chọn thủ tục',
      text,
      column: 0,
      choices,
      bye,
      first: (id) => {
        links.root = id;
      },
    });
  }
  return { ...shell, start, ...drawing.flow() };
}

interface Place {
  column: number;
  opening: string;
  bye(): string;
  /** The menu of procedures, where there are several. */
  root?: () => string;
}

function drawProcedure(drawing: Drawing, procedure: Procedure, checked: Checked, place: Place): string {
  const title = plain(procedure.title).slice(0, 300);
  const about = title === '' ? '' : ` về ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
  const back = { menu: '', again: '' };
  const { column, bye, root } = place;
  const again = () => (back.again === '' ? drawAgain() : back.again);
  const drawAgain = () => {
    const data = {
      text: 'Anh/Chị cần xem thêm nội dung nào khác không?',
      options: [
        { id: 'muc-khac', kind: 'choice', label: 'Xem mục khác' },
        ...(root === undefined ? [] : [{ id: 'thu-tuc-khac', kind: 'choice', label: 'Thủ tục khác' }]),
        { id: 'het', kind: 'choice', label: 'Không, cảm ơn' },
      ],
      tries: 1,
    };
    back.again = drawing.add('menu', 'Hỏi thêm', column + 2, data);
    drawing.connect(back.again, 'muc-khac', back.menu);
    if (root !== undefined) drawing.connect(back.again, 'thu-tuc-khac', root());
    drawing.connect(back.again, 'het', bye());
    drawing.connect(back.again, 'fallback', back.menu);
    return back.again;
  };
  const choices = procedure.topics.map(
    (topic): Choice => ({
      title: topic.title,
      kind: topic.kind,
      draw: () => drawAnswer(drawing, topic.title, answerOf(topic, checked), column + 1, again),
    }),
  );
  const text = `${place.opening}Anh/Chị cần xem nội dung nào${about}?`;
  return drawMenu(drawing, {
    name: procedure.title === '' ? 'Chọn nội dung' : procedure.title,
    text,
    column,
    choices,
    bye,
    first: (id) => {
      back.menu = id;
    },
  });
}

/** An answer in steps of a few messages, asked in between whether to go on. */
function drawAnswer(
  drawing: Drawing,
  title: string,
  steps: readonly (readonly string[])[],
  column: number,
  again: () => string,
): string {
  const name = title.trim() === '' ? 'Trả lời' : title;
  let begin = '';
  let from: { id: string; port: string } | undefined;
  for (const [at, [text = name, ...more]] of steps.entries()) {
    const part = at === 0 ? name : `${name.slice(0, 180)} (${at + 1})`;
    const id = drawing.add('message', part, column, { text, ...(more.length === 0 ? {} : { more }) });
    if (from === undefined) begin = id;
    else drawing.connect(from.id, from.port, id);
    from = { id, port: 'next' };
    if (at === steps.length - 1) continue;
    const ask = drawing.add('menu', 'Xem tiếp?', column, {
      text: 'Nội dung còn tiếp. Anh/Chị xem tiếp không?',
      options: [
        { id: 'tiep', kind: 'choice', label: 'Xem tiếp' },
        { id: 'thoi', kind: 'choice', label: 'Không xem tiếp' },
      ],
      tries: 1,
    });
    drawing.connect(id, 'next', ask);
    drawing.connect(ask, 'thoi', again());
    drawing.connect(ask, 'fallback', again());
    from = { id: ask, port: 'tiep' };
  }
  if (from !== undefined) drawing.connect(from.id, from.port, again());
  return begin;
}

interface MenuPlan {
  name: string;
  text: string;
  column: number;
  choices: readonly Choice[];
  bye(): string;
  /** Told the menu's id before what it leads to is drawn. */
  first(id: string): void;
}

/** A menu; what is too much for one goes to a further one behind "Mục khác". */
function drawMenu(drawing: Drawing, plan: MenuPlan): string {
  const { choices } = plan;
  const here = choices.length <= MOST_CHOICES + 1 ? choices : choices.slice(0, MOST_CHOICES);
  const left = choices.slice(here.length);
  const labels = new Set<string>(left.length > 0 ? ['muc khac'] : []);
  const ids = new Set<string>(['fallback', 'late', 'con-nua']);
  const options = here.map(({ title, kind }) => {
    const label = labelOf(title, kind, labels);
    return { id: idOf(label, ids), kind: 'choice', label };
  });
  const more = left.length > 0 ? [{ id: 'con-nua', kind: 'choice', label: 'Mục khác' }] : [];
  const id = drawing.add('menu', plan.name, plan.column, { text: plan.text, options: [...options, ...more] });
  plan.first(id);
  for (const [at, { draw }] of here.entries()) drawing.connect(id, options[at]?.id ?? '', draw());
  if (left.length > 0) {
    const next = {
      ...plan,
      text: 'Anh/Chị chọn một trong các mục còn lại.',
      choices: left,
      first: () => undefined,
    };
    drawing.connect(id, 'con-nua', drawMenu(drawing, next));
  }
  drawing.connect(id, 'fallback', plan.bye());
  return id;
}

const keywordsIn = (triggers: readonly Trigger[]) =>
  triggers.flatMap((trigger) => (trigger.kind === 'keyword' ? trigger.words : []));

/** Words that start the flow; a link's code where the names hold no word. */
function triggersOf(titles: readonly string[], id: string): Trigger[] {
  const seen = new Set<string>();
  const words = titles.flatMap(keywordsOf).filter((word) => {
    const key = clean(word).toLocaleLowerCase('vi');
    return !seen.has(key) && seen.add(key);
  });
  return words.length === 0
    ? [{ id: 'lien-ket', kind: 'deep-link', code: id }]
    : [{ id: 'tu-khoa', kind: 'keyword', words: words.slice(0, 200), how: 'contains' }];
}
