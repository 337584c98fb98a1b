import type { Channel } from '#core/channel/contract.ts'
import { CHANNEL_KIND_NAMES } from '#core/channel/kinds.ts'

/** A way to tell somebody, as one chooses it. */
export interface ShownChannel {
  id: string
  name: string
  /** `Slack, hooks.slack.com/…9f3a`. */
  hint: string
  isOn: boolean
}

/** @returns a channel, as one chooses it. */
export const shownChannel = ({ id, name, kind, target, isOn }: Channel): ShownChannel => ({
  id,
  name,
  hint: `${CHANNEL_KIND_NAMES[kind]}, ${target}`,
  isOn,
})
