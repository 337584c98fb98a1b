import type { RuleDraft } from '../rule_draft.ts'
import { ChannelChoice } from './channel_choice.tsx'
import { ChannelsLink } from './channels_link.tsx'
import { type PartProps, Section } from './section.tsx'
import type { ShownChannel } from './shown_channel.ts'

/** Who hears of it. */
export function WhereFields({ draft, change, channels }: PartProps<RuleDraft> & { channels: readonly ShownChannel[] }) {
  const quietInVain = draft.channelIds.length === 0 && draft.quietHours !== null
  return (
    <Section title="Where to">
      <p className="text-sm text-ink-default">
        It is shown here to everybody who has Holdfast open.
        {channels.length === 0 && ' There is no channel yet that would take it to anybody else.'}
      </p>
      {channels.length > 0 && (
        <ChannelChoice channels={channels} chosen={draft.channelIds} onChange={(channelIds) => change({ channelIds })} />
      )}
      {quietInVain && channels.length > 0 && (
        <p className="text-sm text-ink-default">Without a channel nothing is sent, so there is nothing to keep quiet.</p>
      )}
      <ChannelsLink>{channels.length === 0 ? 'Add a channel' : 'Add another channel'}</ChannelsLink>
    </Section>
  )
}
