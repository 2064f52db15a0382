/** Why a conversation went where it went, in words for the author who tries the flow out. */

export type { WhyRow } from './reason.ts';
export { type Why, whyLeft } from './why-left.ts';
