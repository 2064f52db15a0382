/**
 * A flow that counts: it answers each word with its number and the word itself. A turn that was lost, taken twice or
 * in another order shows in the text of the next message.
 */
export const FIRST_WORD = 'bat dau dem';

/** The message that is due for a citizen's word; word 0 starts the flow. */
export const answerTo = (number: number, word: string): string =>
  number === 0 ? 'Số 0: sẵn sàng' : `Số ${number}: ${word}`;

const place = (x: number) => ({ x, y: 80 });

export const countingFlow = {
  format: 1,
  id: 'dem-tin',
  name: 'Đếm tin',
  variables: [
    { name: 'dem', title: 'Số tin', type: 'number', class: 'public' },
    { name: 'loi', title: 'Lời nhắn', type: 'text', class: 'basic' },
  ],
  triggers: [{ id: 'tu-khoa', kind: 'keyword', words: [FIRST_WORD], how: 'exact' }],
  start: 'dat-lai',
  nodes: [
    {
      id: 'dat-lai',
      type: 'set',
      name: 'Đặt lại',
      position: place(0),
      data: {
        values: [
          { variable: 'dem', how: 'to', value: '0' },
          { variable: 'loi', how: 'to', value: 'sẵn sàng' },
        ],
      },
    },
    {
      id: 'hoi',
      type: 'ask',
      name: 'Hỏi',
      position: place(400),
      data: { text: 'Số {{dem}}: {{loi}}', kind: 'text', variable: 'loi' },
    },
    {
      id: 'cong',
      type: 'set',
      name: 'Cộng một',
      position: place(800),
      data: { values: [{ variable: 'dem', how: 'add', value: '1' }] },
    },
  ],
  edges: [
    { id: 'e1', from: 'dat-lai', port: 'next', to: 'hoi' },
    { id: 'e2', from: 'hoi', port: 'next', to: 'cong' },
    { id: 'e3', from: 'cong', port: 'next', to: 'hoi' },
  ],
};
