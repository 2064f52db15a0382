import type { Services } from '../services.ts';
import { approvalRoutes } from './approvals.ts';
import { channelsRoutes } from './channels.ts';
import { chatRoutes } from './chats.ts';
import { consentRoutes } from './consents.ts';
import { draftRoutes } from './drafts.ts';
import { flowRoutes } from './flows.ts';
import type { RouteDefinition } from './http.ts';
import { invitationRoutes } from './invitations.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { mediaRoutes } from './media.ts';
import { nodeTypeRoutes } from './node-types.ts';
import { noticeRoutes } from './notices.ts';
import { numberRoutes } from './numbers.ts';
import { operationsRoutes } from './operations.ts';
import { passwordLinkRoutes } from './password-links.ts';
import { peopleRoutes } from './people.ts';
import { presenceRoutes } from './presence.ts';
import { proofRoutes } from './proofs.ts';
import { ratingRoutes } from './ratings.ts';
import { sampleRoutes } from './sample.ts';
import { signInRoutes } from './sign-in.ts';
import { simulateRoutes } from './simulate.ts';
import { submissionRoutes } from './submissions.ts';
import { tableRoutes } from './tables.ts';
import { templateRoutes } from './templates.ts';
import { todayRoutes } from './today.ts';
import { tryLinkRoutes } from './try-links.ts';
import { versionRoutes } from './versions.ts';
import { workspaceRoutes } from './workspace.ts';
import { workspaceSecretRoutes } from './workspace-secrets.ts';

/** Every route of the API, in the order of the documentation. */
export function apiRoutes(services: Services): RouteDefinition[] {
  const reached = { ...services, publicUrl: services.config.publicUrl };
  return [
    ...signInRoutes(reached),
    ...invitationRoutes(reached),
    ...passwordLinkRoutes(reached),
    ...peopleRoutes(reached),
    ...workspaceRoutes(services),
    ...workspaceSecretRoutes(services),
    ...sampleRoutes(services),
    ...nodeTypeRoutes(services),
    ...flowRoutes(services),
    ...draftRoutes(services),
    ...presenceRoutes(services),
    ...versionRoutes(services),
    ...approvalRoutes(services),
    ...proofRoutes(services),
    ...numberRoutes(services),
    ...templateRoutes(services),
    ...simulateRoutes(services),
    ...tryLinkRoutes(reached),
    ...tableRoutes(services),
    ...knowledgeRoutes(services),
    ...submissionRoutes(services),
    ...chatRoutes(services),
    ...noticeRoutes(services),
    ...ratingRoutes(services),
    ...consentRoutes(services),
    ...mediaRoutes(services),
    ...todayRoutes(services),
    ...operationsRoutes({ ...services, explain: services.zalo.adapter.explain }),
    ...channelsRoutes(reached),
  ];
}
