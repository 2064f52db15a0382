/** Why a conversation went where it went, in words for the author who tries the flow out. */

export { type Why, type WhyRow, whyLeft } from './why-left.ts';
