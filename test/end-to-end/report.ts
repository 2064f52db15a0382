/** A citizen's report with pictures, told through Zalo: the written conversation of the sample. */
import { readFileSync } from 'node:fs';
import { parseChat } from '../transcripts/chat-file.ts';
import { play } from '../walkthrough/play.ts';
import type { Citizen } from '../zalo-emulator/citizen.ts';

const file = new URL('../transcripts/to-giac-toi-pham/anh-vi-tri.chat', import.meta.url);

export const tellReport = (citizen: Citizen) => play(parseChat(readFileSync(file, 'utf8')), citizen);
