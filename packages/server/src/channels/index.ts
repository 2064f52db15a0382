export { createManageChannels, type ManageChannels } from './manage.ts';
export { createZaloOa, type ZaloOa } from './zalo-oa/index.ts';
