export type { ChannelAdapter, SendOutcome, SendRequest } from './channel.ts';
export { createManageChannels, type ManageChannels } from './manage.ts';
export { createZaloOa, type ZaloOa, type ZaloOaDeps } from './zalo-oa/index.ts';
