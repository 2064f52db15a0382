import { expect, test } from 'vitest';
import { createLog } from './log.ts';

const MARK = 'Nguyễn Văn Mật 0987654321';

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog({ to: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line));
}

test('fields that are not on the list never reach a line, however they are passed', () => {
  const lines = logged((log) => {
    log.info({ text: MARK, event: { text: MARK, body: { phone: MARK } }, code: 'turn.parked' }, 'parked');
    log.error(new Error(MARK));
    log.error({ err: Object.assign(new Error(MARK), { code: 'turn.node-failed', words: MARK }) });
    const error = new TypeError(MARK);
    log.error({ err: error }, error.message);
    log.warn('contact wrote %s', MARK);
    log
      .child({ reqId: 'r1' })
      .info({ req: { method: 'GET', url: `/${MARK}`, headers: { x: MARK } } }, 'request');
  });
  expect(lines).toHaveLength(6);
  expect(JSON.stringify(lines)).not.toContain('Mật');
  expect(JSON.stringify(lines)).not.toContain('0987654321');
});

test('an error keeps what helps: its kind, its code and where it was thrown', () => {
  const [line] = logged((log) => log.error({ err: Object.assign(new RangeError(MARK), { code: 'a.b' }) }));
  const { err } = line as { err: { name: string; code: string; at: string[] } };
  expect(err.name).toBe('RangeError');
  expect(err.code).toBe('a.b');
  expect(err.at.join()).toContain('log.test.ts');
});

test('an error whose message has several lines shows none of them', () => {
  const [line] = logged((log) => log.error(new Error(`first\n${MARK}\n    at ${MARK}`)));
  expect(JSON.stringify(line)).not.toContain('Mật');
});
