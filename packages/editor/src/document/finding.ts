/** Something to look at in a flow, as the server's lint answers. */
export type { Finding, Fix } from '@danloi/engine/lint/finding';
