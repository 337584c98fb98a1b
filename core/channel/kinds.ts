/** By what means Holdfast can tell somebody something. */
export const CHANNEL_KINDS = ['webhook', 'slack', 'teams', 'email', 'pagerduty'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** Their names on screens. */
export const CHANNEL_KIND_NAMES: Record<ChannelKind, string> = {
  webhook: 'Webhook',
  slack: 'Slack',
  teams: 'Microsoft Teams',
  email: 'E-mail',
  pagerduty: 'PagerDuty',
}
