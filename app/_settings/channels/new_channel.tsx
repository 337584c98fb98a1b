'use client'
import { useState } from 'react'
import { useForm } from '#app/_form/use_form.ts'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { CHANNEL_KIND_NAMES, CHANNEL_KINDS, type ChannelKind } from '#core/channel/kinds.ts'
import { ChannelFields } from './channel_fields.tsx'
import { type Made, sendNewChannel } from './send_new_channel.ts'

interface NewChannelProps {
  /** Whether this server sends e-mail. */
  canMail: boolean
  onMade: (made: Made) => void
}

/** Asks for a channel: of which kind, by which name, and what that kind needs. */
export function NewChannel({ canMail, onMade }: NewChannelProps) {
  const [kind, setKind] = useState<ChannelKind>('slack')
  const form = useForm(async (data) => {
    const answer = await sendNewChannel(kind, data)
    if ('problem' in answer) return answer.problem
    onMade(answer)
    return null
  })
  const kinds = CHANNEL_KINDS.filter((one) => one !== 'email' || canMail)
  return (
    <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-4">
      {form.message && <Callout tone="bad" live title={form.message} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Kind"
          options={kinds.map((value) => ({ value, label: CHANNEL_KIND_NAMES[value] }))}
          value={kind}
          onValueChange={setKind}
          hint={canMail ? undefined : 'E-mail needs a mail server, which this server was not told of (HOLDFAST_SMTP_URL).'}
        />
        <TextField
          label="Name"
          name="name"
          maxLength={80}
          autoComplete="off"
          hint="By which rules choose it, such as “Support on call”."
          error={form.errorOf('name')}
        />
      </div>
      <ChannelFields key={kind} kind={kind} errorOf={form.errorOf} />
      <Button type="submit" loading={form.busy}>
        Make channel
      </Button>
    </form>
  )
}
