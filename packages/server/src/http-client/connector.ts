import { lookup } from 'node:dns/promises';
import { buildConnector } from 'undici';
import { HttpError } from './errors.ts';
import { isPublicAddress, literalAddress } from './public-address.ts';

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<string[]>;

export const resolveByDns: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

/** Thrown inside the connection attempt; the client turns it into an `HttpError`. */
const refused = () => new HttpError('http.refused', false);

/**
 * Connects to public addresses only, and to exactly the address that was checked: the name is resolved once, all its
 * addresses must be public, and the socket's far end is looked at before a byte is sent. A hook on the look-up would
 * not do, since it is not asked for addresses written out.
 */
export function publicConnector(resolve: Resolve): buildConnector.connector {
  const connect = buildConnector({ timeout: 5_000 });
  return (options, callback) => {
    const give: buildConnector.Callback = (...result) => {
      const [error, socket] = result;
      if (error === null && !isPublicAddress(socket.remoteAddress ?? '')) {
        socket.destroy();
        callback(refused(), null);
        return;
      }
      callback(...result);
    };
    addressOf(options.hostname, resolve).then(
      (address) => {
        const named = literalAddress(options.hostname) === undefined;
        const servername = options.servername ?? (named ? options.hostname : undefined);
        connect({ ...options, hostname: address, ...(servername ? { servername } : {}) }, give);
      },
      (error: Error) => callback(error, null),
    );
  };
}

async function addressOf(hostname: string, resolve: Resolve): Promise<string> {
  const literal = literalAddress(hostname);
  const addresses = literal === undefined ? await resolve(hostname) : [literal];
  const [first] = addresses;
  if (first === undefined || !addresses.every(isPublicAddress)) throw refused();
  return first;
}
