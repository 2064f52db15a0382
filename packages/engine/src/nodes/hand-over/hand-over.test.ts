import { describe, expect, it } from 'vitest';
import { portsOf } from '../../node-type/ports.ts';
import { conversation, draw } from '../../testing/index.ts';
import { handOver } from './index.ts';

const flow = (more: Record<string, unknown> = {}, exits: Record<string, string> = {}) =>
  draw('hotline', {
    nodes: {
      chuyen: [
        'hand-over',
        { text: 'Đã chuyển đến cán bộ {{don_vi.ten}}.', reason: 'Hỏi riêng', ...more },
        exits,
      ],
      nhan: ['end', { text: 'Anh/Chị để lại lời nhắn.' }],
    },
  });
const values = { ten: 'phường Mẫu' };
const HOURS = {
  hours: [
    { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
    { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
  ],
};
/** In Vietnam's time; a word is taken a minute later. */
const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+07:00`);
const WEDNESDAY = '2026-11-25';

describe('hand-over', () => {
  it('tells the citizen, calls the person with the reason, and falls silent', async () => {
    const { session } = await conversation({ flows: [flow()], values })
      .says('hotline')
      .expects('Đã chuyển đến cán bộ phường Mẫu.', 'chuyển cán bộ – Hỏi riêng')
      .says('alo, có ai không')
      .expectsNothing()
      .done();
    expect(session.handOver?.reason).toBe('Hỏi riêng');
    expect(session.flow).toBeUndefined();
  });

  it('ends the whole conversation from within a called flow too', async () => {
    const caller = draw('goi', {
      nodes: {
        goi: ['call-flow', { flow: 'hotline', inputs: [], results: [] }, { done: 'sau' }],
        sau: ['end', { text: 'Không được nói nữa.' }],
      },
    });
    const { transcript, session } = await conversation({ flows: [caller, flow()], values })
      .says('goi')
      .expects('chuyển cán bộ – Hỏi riêng')
      .done();
    expect(transcript).not.toContain('Không được nói nữa.');
    expect(session.handOver?.reason).toBe('Hỏi riêng');
  });

  describe('with hours', () => {
    const talk = (begin: number, more: Record<string, unknown> = {}, exits: Record<string, string> = {}) =>
      conversation({ flows: [flow({ ...HOURS, ...more }, exits)], values, begin }).says('hotline');

    it('calls in hours as ever', async () => {
      await talk(at(WEDNESDAY, '08:00')).expects('Đã chuyển đến cán bộ phường Mẫu.', 'chuyển cán bộ').done();
    });

    it('says out of hours when somebody answers, calls all the same, and names the way back', async () => {
      const { session } = await talk(at(WEDNESDAY, '20:00'))
        .expects('ngoài giờ làm việc', '07:30 ngày mai', 'nhắn "menu"', 'chuyển cán bộ – Hỏi riêng')
        .done();
      expect(session.handOver?.reason).toBe('Hỏi riêng');
    });

    it('says it in the words of the author', async () => {
      await talk(at(WEDNESDAY, '12:00'), { away: 'Giờ nghỉ trưa của {{don_vi.ten}}.' })
        .expects('Giờ nghỉ trưa của phường Mẫu.\nCán bộ làm việc trở lại lúc 13:30 hôm nay.')
        .done();
    });

    it('speaks English to who chose it', async () => {
      const english = {
        ...flow(HOURS),
        languages: ['en'],
        translations: { en: { chuyen: { '/text': 'An officer comes.' } } },
      };
      await conversation({ flows: [english], values, begin: at(WEDNESDAY, '20:00') })
        .says('English', 'hotline')
        .expects('Our office is closed now.', 'Officers are back at 07:30 tomorrow.')
        .done();
    });

    it('keeps public holidays, where officers do', async () => {
      const holiday = at('2026-09-02', '09:00');
      await talk(holiday).expects('ngoài giờ làm việc').done();
      await talk(holiday, { holidays: false }).expects('Đã chuyển đến cán bộ').done();
    });

    it('goes on by its exit out of hours, where that is drawn, and nobody is called', async () => {
      const { session } = await talk(at(WEDNESDAY, '20:00'), {}, { away: 'nhan' })
        .expects('để lại lời nhắn')
        .passes('chuyen:away')
        .done();
      expect(session.handOver).toBeUndefined();
    });

    it('has that exit only then', () => {
      expect(portsOf(handOver.manifest, {}).map(({ id }) => id)).toEqual([]);
      expect(portsOf(handOver.manifest, HOURS).map(({ id }) => id)).toEqual(['away']);
    });
  });
});
