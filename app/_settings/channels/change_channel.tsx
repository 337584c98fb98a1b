'use client'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Confirm, Dialog } from '#app/_ui/dialog.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import type { Channel } from '#core/channel/contract.ts'
import { sendChange, sendRemoval, type Told } from './channel_acts.ts'
import { RenewSecret } from './renew_secret.tsx'

interface ChangeChannelProps {
  channel: Channel
  onClose: () => void
  /** It is done, and the list is another. */
  onDone: () => void
  /** The list is another, and there is more to see here. */
  onChanged: () => void
}

/** Everything about a channel that can be another: its name, whether it is on, what it is signed with, whether it is there. */
export function ChangeChannel({ channel, onClose, onDone, onChanged }: ChangeChannelProps) {
  const [name, setName] = useState(channel.name)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Told | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const act = async (doing: () => Promise<Told | null>) => {
    setBusy(true)
    const wrong = await doing()
    setBusy(false)
    setProblem(wrong)
    setRemoving(false)
    if (wrong === null) onDone()
  }
  if (isRemoving)
    return (
      <Confirm
        open
        onClose={() => setRemoving(false)}
        title={`Remove “${channel.name}”?`}
        confirmLabel="Remove channel"
        dangerous
        busy={busy}
        onConfirm={() => void act(() => sendRemoval(channel))}
      >
        <p>Rules that use it go on without it. Its address, its secrets and the log of what was sent by it are deleted.</p>
      </Confirm>
    )
  return (
    <Dialog open onClose={onClose} title={`Change “${channel.name}”`}>
      {problem && <Callout tone="bad" live title={problem.title} />}
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          void act(() => sendChange(channel, { name }))
        }}
      >
        <TextField
          label="Name"
          className="min-w-48 flex-1"
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="secondary" loading={busy} disabled={name.trim() === '' || name === channel.name}>
          Rename
        </Button>
      </form>
      {channel.kind === 'webhook' && <RenewSecret channel={channel} onRenewed={onChanged} />}
      <div className="flex flex-wrap gap-2 border-t border-line pt-3">
        <Button look="secondary" disabled={busy} onClick={() => void act(() => sendChange(channel, { isOn: !channel.isOn }))}>
          {channel.isOn ? 'Turn off' : 'Turn on'}
        </Button>
        <Button look="secondary" disabled={busy} onClick={() => setRemoving(true)}>
          Remove …
        </Button>
        <Button look="quiet" className="ml-auto" onClick={onClose}>
          Close
        </Button>
      </div>
      <p className="text-ink-default">
        What waits for a channel is not sent once it is off. Where it leads cannot be changed: make another.
      </p>
    </Dialog>
  )
}
