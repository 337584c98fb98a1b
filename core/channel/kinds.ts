/** By what means Holdfast can tell somebody something. */
export const CHANNEL_KINDS = ['webhook', 'slack', 'teams', 'email', 'pagerduty'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]
