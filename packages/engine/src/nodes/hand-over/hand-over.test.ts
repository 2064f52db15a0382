import { describe, expect, it } from 'vitest';
import { conversation, draw } from '../../testing/index.ts';

const flow = draw('gap', {
  nodes: {
    chuyen: ['hand-over', { text: 'Đã chuyển đến cán bộ {{don_vi.ten}}.', reason: 'Hỏi riêng' }],
  },
});

describe('hand-over', () => {
  it('tells the citizen, calls the person with the reason, and falls silent', async () => {
    const { session } = await conversation({ flows: [flow], values: { ten: 'phường Mẫu' } })
      .says('gap')
      .expects('Đã chuyển đến cán bộ phường Mẫu.', 'chuyển cán bộ – Hỏi riêng')
      .says('alo, có ai không')
      .expectsNothing()
      .done();
    expect(session.handOver?.reason).toBe('Hỏi riêng');
    expect(session.flow).toBeUndefined();
  });
});
