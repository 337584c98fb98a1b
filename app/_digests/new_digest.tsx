'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { textOf } from '#app/_form/form_data.ts'
import { sendJson } from '#app/_form/send_json.ts'
import { useForm } from '#app/_form/use_form.ts'
import { Button } from '#app/_ui/button.tsx'
import { Callout } from '#app/_ui/callout.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Select } from '#app/_ui/select.tsx'
import { TextField } from '#app/_ui/text_field.tsx'
import { TimeZoneField } from '../_settings/time_zone_field.tsx'
import { WEEKDAYS } from './weekdays.ts'

/** Where a digest may go. */
export interface DigestTarget {
  /** Of a channel its id; `me` for who schedules it. */
  value: string
  label: string
}

interface NewDigestProps {
  targets: readonly DigestTarget[]
  timeZone: string
  timeZones: readonly string[]
}

const DAYS = WEEKDAYS.map((label, place) => ({ value: String(place + 1), label: `${label}s` }))

/** Schedules a digest. */
export function NewDigest({ targets, timeZone, timeZones }: NewDigestProps) {
  const router = useRouter()
  const [made, setMade] = useState(false)
  const form = useForm(async (data) => {
    const target = textOf(data, 'to')
    const sent = await sendJson('POST', '/api/settings/digests', {
      weekday: Number(textOf(data, 'weekday')),
      time: textOf(data, 'time'),
      timeZone: textOf(data, 'timeZone'),
      to: target === 'me' ? { kind: 'me' } : { kind: 'channel', channelId: target },
    })
    setMade(sent.ok)
    if (!sent.ok) return sent.problem
    router.refresh()
    return null
  })
  if (targets.length === 0)
    return (
      <Callout title="There is nowhere that a digest could go yet">
        This server sends no e-mail, and the workspace has no channel of Slack. Whoever runs the server sets HOLDFAST_SMTP_URL.
      </Callout>
    )
  return (
    <Card
      id="new-digest"
      title="New digest"
      hint="The review of the week that is over: in sentences, with its figures and a chart."
    >
      <form ref={form.ref} method="post" onSubmit={form.submit} noValidate className="space-y-4">
        {form.message && <Callout tone="bad" live title={form.message} />}
        {made && <Callout live title="Scheduled" />}
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Select label="To" name="to" options={targets} />
          <Select label="Every week on" name="weekday" options={DAYS} defaultValue="1" />
          <TextField label="At" name="time" type="time" defaultValue="09:00" error={form.errorOf('time')} />
          <TimeZoneField
            name="timeZone"
            defaultValue={timeZone}
            error={form.errorOf('timeZone')}
            hint="The clock that it goes by."
            {...{ timeZones }}
          />
        </div>
        <Button type="submit" loading={form.busy}>
          Schedule
        </Button>
      </form>
    </Card>
  )
}
