/** Files of authors and citizens. */
import { defineCollection } from '../store/store.ts';

/** A file: a picture of an author, or what a citizen sent. Bytes live in `media-parts`. */
export interface MediaDoc {
  purpose: 'editor' | 'citizen';
  mime: string;
  size: number;
  sha256: string;
  parts: number;
  /** Where it must still be fetched from; absent once stored. */
  source?: string;
  state: 'waiting' | 'stored' | 'failed';
  attempts: number;
  createdAt: number;
}

export const media = defineCollection<MediaDoc & { workspace?: string }>('media', {
  byState: { fields: ['workspace', 'state', 'createdAt'] },
});

/** id is `<media>.<part>`; base64, at most 512 kB of bytes each. */
export const mediaParts = defineCollection<{ bytes: string; workspace?: string }>('media-parts');

/** A picture uploaded to a channel, to be used again while the channel keeps it. id is `<channel>.<sha256>`. */
export const uploads = defineCollection<{ attachment: string; at: number }>('uploads');
