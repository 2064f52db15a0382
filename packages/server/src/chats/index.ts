export { type Chats, createChats } from './chats.ts';
export { CHAT_DAYS, createForgetTalk } from './forgetting.ts';
