/** Small flows for tests that are about something else. */

/** Answers whatever is written first with one text, and ends. */
export function greetingFlow(text: string): unknown {
  return {
    format: 1,
    id: 'chao-hoi',
    name: 'Chào hỏi',
    variables: [],
    triggers: [{ id: 'chinh', kind: 'home' }],
    start: 'chao',
    nodes: [
      { id: 'chao', type: 'message', name: 'Chào', position: { x: 0, y: 0 }, data: { text } },
      { id: 'het', type: 'end', name: 'Hết', position: { x: 400, y: 0 }, data: {} },
    ],
    edges: [{ id: 'e1', from: 'chao', port: 'next', to: 'het' }],
  };
}
