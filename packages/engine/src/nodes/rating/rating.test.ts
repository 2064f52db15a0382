import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../flow/apply-edits.ts';
import type { Flow } from '../../flow/schema.ts';
import { lintFlow } from '../../lint/lint.ts';
import { EffectError } from '../../node-type/definition.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw, fakeTools } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { record } from './effect.ts';
import { starsIn } from './stars.ts';

/** Without the room before the later lines of a bubble. */
const linesOf = (transcript: string) => transcript.split('\n').map((line) => line.trim());

const ENDS = { done: 'xong', low: 'buon', late: 'tre', fallback: 'thoi', error: 'loi' };
const flow = (more: Record<string, unknown> = {}, exits: Record<string, string> = ENDS) =>
  draw('danh gia', {
    variables: { sao: 'number' },
    nodes: {
      hoi: ['rating', { text: 'Hài lòng không?', about: 'Căn cước', ...more }, exits],
      xong: ['end', { text: 'Xong {{sao}}.' }],
      buon: ['end', { text: 'Xin lỗi anh/chị.' }],
      tre: ['end', { text: 'Trễ.' }],
      thoi: ['end', { text: 'Thôi vậy.' }],
      loi: ['end', { text: 'Lỗi.' }],
    },
  });

const REGISTRY = createRegistry(builtInTypes);

/** The rules that still find something once the repair of this one was applied. */
function mended(flow: Flow, rule: string): string[] {
  const fix = lintFlow(flow, REGISTRY).find((finding) => finding.rule === rule)?.fix;
  return lintFlow(applyEdits(flow, fix?.edits ?? []), REGISTRY).map((finding) => finding.rule);
}

describe('rating', () => {
  it.each([
    ['5', 5],
    ['5 sao', 5],
    ['Rất hài lòng', 5],
    ['rat hai long a', 5],
    ['hài lòng', 4],
    ['⭐⭐⭐⭐', 4],
    ['bình thường', 3],
    ['không hài lòng', 2],
    ['khong hai long', 2],
    ['rất không hài lòng', 1],
    ['1', 1],
    ['tệ quá', 1],
  ])('reads “%s” as %i', async (words, stars) => {
    const { recorded: _, rated } = await talk([words]);
    expect(rated).toEqual([
      { effect: expect.any(String), stars, about: 'Căn cước', flow: { id: 'danh gia', version: '1' } },
    ]);
  });

  async function talk(words: readonly string[], more?: Record<string, unknown>) {
    const tools = fakeTools();
    const done = await conversation({ flows: [flow(more)], tools })
      .says('danh gia', ...words)
      .done();
    return { ...done, rated: tools.rated };
  }

  it('offers five answers whose place is their number of stars, thanks, and goes on', async () => {
    await conversation({ flows: [flow({ variable: 'sao' })] })
      .says('danh gia')
      .expects(
        'Hài lòng không?\n[Rất không hài lòng]\n[Không hài lòng]\n[Bình thường]\n[Hài lòng]\n[Rất hài lòng]',
      )
      .taps('Hài lòng')
      .expects('Cảm ơn anh/chị đã đánh giá.', 'Xong 4.')
      .passes('hoi:done')
      .done();
  });

  it('leads on by its own exit after one or two stars, where that is drawn', async () => {
    await conversation({ flows: [flow()] })
      .says('danh gia', '2')
      .expects('Xin lỗi anh/chị.')
      .passes('hoi:low')
      .done();
    const { low: _, ...others } = ENDS;
    await conversation({ flows: [flow({}, others)] })
      .says('danh gia', '1')
      .expects('Xong')
      .passes('hoi:done')
      .done();
  });

  describe('with a question for the reason', () => {
    const WHY = { comment: 'Vì sao?' };

    it('asks after low stars and keeps the words as they are', async () => {
      const { rated, transcript } = await talk(['1 sao', 'Chờ {{sao}} lâu quá'], WHY);
      expect(rated.map(({ stars, comment }) => [stars, comment])).toEqual([[1, 'Chờ {{sao}} lâu quá']]);
      expect(linesOf(transcript).join('\n')).toContain('Bot: Vì sao?\n[Bỏ qua]');
    });

    it('does not ask after three and more', async () => {
      const { rated, transcript } = await talk(['3'], WHY);
      expect(rated.map(({ stars }) => stars)).toEqual([3]);
      expect(transcript).not.toContain('Vì sao?');
    });

    it.each([['bỏ qua'], ['không có'], ['1']])('may be skipped: %s', async (words) => {
      const { rated } = await talk(['2', words], WHY);
      expect(rated).toHaveLength(1);
      expect([rated[0]?.stars, words === '1' ? 'any' : rated[0]?.comment]).toEqual([
        2,
        words === '1' ? 'any' : undefined,
      ]);
    });

    it('keeps the stars when no reason comes', async () => {
      const tools = fakeTools();
      await conversation({ flows: [flow(WHY)], tools })
        .says('danh gia', '2')
        .waits(61)
        .expects('Cảm ơn', 'Xin lỗi anh/chị.')
        .done();
      expect(tools.rated.map(({ stars, comment }) => [stars, comment])).toEqual([[2, undefined]]);
    });

    it('keeps the stars when only pictures come', async () => {
      const tools = fakeTools();
      await conversation({ flows: [flow(WHY)], tools })
        .says('danh gia', '1')
        .sends({ kind: 'images', names: ['a.jpg'] })
        .expects('[Bỏ qua]')
        .sends({ kind: 'images', names: ['a.jpg'] })
        .expects('Cảm ơn')
        .done();
      expect(tools.rated.map(({ stars }) => stars)).toEqual([1]);
    });
  });

  it('speaks English to who chose it', async () => {
    const tools = fakeTools();
    const english = {
      ...flow(),
      languages: ['en'],
      translations: { en: { hoi: { '/text': 'Satisfied?' } } },
    };
    await conversation({ flows: [english], tools })
      .says('English', 'danh gia')
      .expects('Satisfied?\n[Very dissatisfied]\n[Dissatisfied]\n[Neither]\n[Satisfied]\n[Very satisfied]')
      .says('rubbish words')
      .expects('a number of stars from 1 to 5')
      .says('very satisfied')
      .expects('Thank you for your rating.')
      .done();
    expect(tools.rated.map(({ stars }) => stars)).toEqual([5]);
  });

  it('reminds, gives up, and is late', async () => {
    await conversation({ flows: [flow({ tries: 2, deadline: 30 })] })
      .says('danh gia', 'trời hôm nay đẹp')
      .expects('số sao từ 1 đến 5')
      .says('6 sao')
      .expects('Thôi vậy.')
      .done();
    await conversation({ flows: [flow({ deadline: 30 })] })
      .says('danh gia')
      .waits(31)
      .expects('Trễ.')
      .done();
  });

  it('leaves by the error exit, or goes on with kind words, when it cannot be recorded', async () => {
    const tools = fakeTools();
    tools.ratings.record = async () => {
      throw new EffectError('ratings.full', 'Not now.');
    };
    await conversation({ flows: [flow()], tools })
      .says('danh gia', '5')
      .expects('Lỗi.')
      .done();
    const { error: _, ...others } = ENDS;
    await conversation({ flows: [flow({}, others)], tools })
      .says('danh gia', '5')
      .expects('chưa ghi được đánh giá', 'Xong')
      .done();
  });

  it('offers to make it a number', () => {
    const text = { ...flow({ variable: 'sao' }) };
    text.variables = text.variables.map((one) => ({ ...one, type: 'text' as const }));
    expect(mended(text, 'rating.number')).not.toContain('rating.number');
  });

  it('is looked at for stars kept as something else than a number', () => {
    const text = { ...flow({ variable: 'sao' }) };
    text.variables = text.variables.map((one) => ({ ...one, type: 'text' as const }));
    expect(lintFlow(text, REGISTRY).map(({ rule }) => rule)).toContain('rating.number');
  });
});

describe('the effect rating.record', () => {
  const call = {
    id: 'e/0',
    contact: { channel: 'c', id: 'p' },
    flow: { id: 'f', version: '3' },
    preview: false,
  };

  it('done twice counts once, and says nothing of who rated', async () => {
    const tools = fakeTools();
    await record.run({ stars: 2, about: 'A', comment: ' Chậm ' }, tools, call);
    await record.run({ stars: 2, about: 'A', comment: ' Chậm ' }, tools, call);
    expect(tools.rated).toEqual([
      { effect: 'e/0', stars: 2, about: 'A', comment: 'Chậm', flow: { id: 'f', version: '3' } },
    ]);
  });

  it('may be repeated, after the commit', () => {
    expect([record.repeat, record.stage]).toEqual(['safe', 'after-commit']);
  });
});

describe('stars in words', () => {
  it.each([
    ['năm sao', 5],
    ['dạ bốn sao ạ', 4],
    ['cho 3 sao', 3],
    ['4/5', 4],
    ['2 điểm', 2],
    ['★', 1],
    ['⭐️ ⭐️', 2],
    ['tuyệt vời', 5],
    ['tuyet voi a', 5],
    ['tạm được', 3],
    ['rất tệ!', 1],
  ])('%s', (words, stars) => {
    expect(starsIn(words)).toBe(stars);
  });

  it.each(['6 sao', '0 sao', '⭐⭐⭐⭐⭐⭐', 'sao', 'ngôi sao', '', 'hôm nay 5 giờ'])(
    'none in “%s”',
    (words) => {
      expect(starsIn(words)).toBeUndefined();
    },
  );

  it.each(['.', ' ', '⭐', '⭐ ', '5 ', 'ạ'])(
    'none, and soon, in ten thousand times “%s” with more behind',
    (part) => {
      expect(starsIn(`${part.repeat(10_000)}x`)).toBeUndefined();
    },
  );

  it('never throws, and gives 1 to 5 or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 10_000 }), (words) => {
        const stars = starsIn(words);
        expect(stars === undefined || [1, 2, 3, 4, 5].includes(stars)).toBe(true);
      }),
    );
  });
});
