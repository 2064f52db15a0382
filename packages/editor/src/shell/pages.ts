import {
  IconActivityHeartbeat,
  IconBuildingCommunity,
  IconClipboardText,
  IconHelpCircle,
  IconMessageCircle,
  IconMessages,
  IconRoute,
  IconTable,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';

export interface PageItem {
  href: string;
  /** Key of its name among the words of the shell. */
  words: string;
  icon: TablerIcon;
  permission: string;
  /** What of it can wait for a person. */
  count?: 'approvals' | 'submissions' | 'chats' | 'troubles';
}

/** The pages of the product, as the column at the left shows them. */
export const PAGES: readonly PageItem[] = [
  { href: '/', words: 'flows', icon: IconRoute, permission: 'flow.read', count: 'approvals' },
  { href: '/bang-du-lieu', words: 'tables', icon: IconTable, permission: 'table.read' },
  { href: '/hoi-dap', words: 'knowledge', icon: IconHelpCircle, permission: 'knowledge.read' },
  {
    href: '/phieu-tiep-nhan',
    words: 'submissions',
    icon: IconClipboardText,
    permission: 'submission.read',
    count: 'submissions',
  },
  {
    href: '/tro-chuyen',
    words: 'chats',
    icon: IconMessages,
    permission: 'submission.read',
    count: 'chats',
  },
  { href: '/kenh-zalo', words: 'channels', icon: IconMessageCircle, permission: 'channel.read' },
  { href: '/don-vi', words: 'workspace', icon: IconBuildingCommunity, permission: 'workspace.manage' },
  { href: '/nhan-su', words: 'people', icon: IconUsers, permission: 'people.manage' },
  {
    href: '/tinh-trang',
    words: 'status',
    icon: IconActivityHeartbeat,
    permission: 'status.read',
    count: 'troubles',
  },
];
