import { useState } from 'react'
import { Confirm } from '../_ui/dialog.tsx'
import { ChannelChoice } from './form/channel_choice.tsx'
import type { ShownChannel } from './form/shown_channel.ts'

interface WhoHearsProps {
  channels: readonly ShownChannel[]
  busy: boolean
  onClose: () => void
  onChosen: (channelIds: readonly string[]) => void
}

/** Asks who hears of the ready-made rules. */
export function WhoHears({ channels, busy, onClose, onChosen }: WhoHearsProps) {
  const [chosen, setChosen] = useState<string[]>([])
  return (
    <Confirm
      open
      onClose={onClose}
      title="Who is to hear of it?"
      confirmLabel="Watch the usual"
      busy={busy}
      onConfirm={() => onChosen(chosen)}
    >
      <p>It is shown here to everybody who has Holdfast open. All of it can be changed later, rule by rule.</p>
      <ChannelChoice channels={channels} chosen={chosen} onChange={setChosen} />
    </Confirm>
  )
}
