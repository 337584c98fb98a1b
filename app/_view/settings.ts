import type { Workspace } from '#server/workspace/workspace.ts'

/** What screens need to know of the workspace and its policy. */
export interface ScreenSettings {
  workspaceSlug: string
  currency: string
  timeZone: string
  firstDayOfWeek: number
  fullTimeMinutesPerWeek: number
  acceptanceWindowDays: number
  handoffTargetMinutes: number
  policyVersion: number
}

export const settingsOf = ({ slug, policy, policyVersion }: Workspace): ScreenSettings => ({
  workspaceSlug: slug,
  currency: policy.currency,
  timeZone: policy.timeZone,
  firstDayOfWeek: policy.firstDayOfWeek,
  fullTimeMinutesPerWeek: policy.fullTimeMinutesPerWeek,
  acceptanceWindowDays: policy.acceptanceWindowDays,
  handoffTargetMinutes: policy.handoffTargetMinutes,
  policyVersion,
})
