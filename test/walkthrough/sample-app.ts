/** The sample workspace on a running server, with one account of Zalo for each form of buttons. */
import { type App, startApp } from '../support/app.ts';
import { type Emulator, startEmulator } from '../zalo-emulator/emulator.ts';
import type { Oa } from '../zalo-emulator/identities.ts';

export const FORMS = ['A', 'B', 'C'] as const;
export type Form = (typeof FORMS)[number];

export interface SampleApp {
  zalo: Emulator;
  app: App;
  oas: Record<Form, Oa>;
  stop(): Promise<void>;
}

export async function startSampleApp(mongoUri?: string): Promise<SampleApp> {
  const zalo = await startEmulator({});
  const stops = [() => zalo.stop()];
  const stop = async () => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    const app = await startApp({ zalo, ...(mongoUri ? { mongoUri } : {}) });
    stops.push(() => app.remove());
    await app.setUp();
    await app.api.post('/api/sample');
    const connectOne = async (buttons: Form): Promise<Oa> => {
      const oa = zalo.addOa(zalo.addApp(), { buttons, events: 'all', name: `Công an phường ${buttons}` });
      await app.connect(oa);
      return oa;
    };
    const oas = { A: await connectOne('A'), B: await connectOne('B'), C: await connectOne('C') };
    // Which buttons an account takes is only learned by trying.
    zalo.refusals.expect(-233);
    return { zalo, app, oas, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
