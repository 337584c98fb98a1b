import { channelsAnswerSchema } from '#core/channel/contract.ts'
import { type ShownChannel, shownChannel } from './form/shown_channel.ts'

/** @returns the workspace's channels; none where they cannot be loaded: rules can be given some later. */
export async function loadChannels(): Promise<ShownChannel[]> {
  try {
    const response = await fetch('/api/v1/channels')
    return response.ok ? channelsAnswerSchema.parse(await response.json()).channels.map(shownChannel) : []
  } catch {
    return []
  }
}
