'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Callout } from '#app/_ui/callout.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Table, TableBody, TableHead, TableHeaderCell, TableRow } from '#app/_ui/table.tsx'
import type { Channel } from '#core/channel/contract.ts'
import { AddChannel } from './add_channel.tsx'
import { ChangeChannel } from './change_channel.tsx'
import { sendChange, sendTest, type Told } from './channel_acts.ts'
import { ChannelRow } from './channel_row.tsx'

interface ChannelListProps {
  channels: Channel[]
  /** Whether this server sends e-mail. */
  canMail: boolean
  timeZone: string
  /** When it was read. */
  asOf: string
}

/** A workspace's channels with how each does: to be tested, turned on again, changed. */
export function ChannelList({ channels, canMail, timeZone, asOf }: ChannelListProps) {
  const router = useRouter()
  const [changedId, setChangedId] = useState<string | null>(null)
  const [busyId, setBusyId] = useState<string | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const changed = channels.find(({ id }) => id === changedId)

  const act = async ({ id }: Channel, doing: () => Promise<Told | null>) => {
    setBusyId(id)
    setTold(null)
    setTold(await doing())
    setBusyId(null)
    router.refresh()
  }
  return (
    <Card
      id="channels"
      title="Channels"
      hint="One that keeps failing is turned off, and another one says so."
      actions={<AddChannel canMail={canMail} />}
      flush
    >
      {told && (
        <Callout tone={told.tone} live title={told.title} className="mx-4 mb-3 sm:mx-5">
          {told.more && <p className="wrap-anywhere">{told.more}</p>}
        </Callout>
      )}
      <Table caption="Each channel">
        <TableHead>
          <TableRow>
            <TableHeaderCell>Channel</TableHeaderCell>
            <TableHeaderCell>State</TableHeaderCell>
            <TableHeaderCell>
              <span className="sr-only">Actions</span>
            </TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {channels.map((channel) => (
            <ChannelRow
              key={channel.id}
              {...{ channel, timeZone, asOf }}
              busy={busyId === channel.id}
              onTest={() => void act(channel, () => sendTest(channel))}
              onTurnOn={() => void act(channel, () => sendChange(channel, { isOn: true }))}
              onChange={() => setChangedId(channel.id)}
            />
          ))}
        </TableBody>
      </Table>
      {changed && (
        <ChangeChannel
          key={changed.id}
          channel={changed}
          onClose={() => setChangedId(null)}
          onDone={() => {
            setChangedId(null)
            setTold(null)
            router.refresh()
          }}
          onChanged={() => router.refresh()}
        />
      )}
    </Card>
  )
}
