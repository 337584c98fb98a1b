import type { Metadata } from 'next'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { paramsOf } from '#app/_page/search_params.ts'
import { ChannelList } from '#app/_settings/channels/channel_list.tsx'
import { DeliveryLog } from '#app/_settings/channels/delivery_log.tsx'
import { FirstChannel } from '#app/_settings/channels/first_channel.tsx'
import { parseLogChoice } from '#app/_settings/channels/log_choice.ts'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { listChannels } from '#server/channels/list_channels.ts'
import { listDeliveries } from '#server/channels/list_deliveries.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Channels' }

/** By what means people hear of alerts, and what was sent by them. */
export default async function ChannelsPage(props: ScreenProps) {
  const { workspaceId } = await requirePageAccess('channels', props)
  const choice = parseLogChoice(await paramsOf(props.searchParams))
  const [{ channels, canMail }, { deliveries, next }, { policy }] = await Promise.all([
    listChannels(workspaceId),
    listDeliveries(workspaceId, choice),
    readWorkspace(workspaceId),
  ])
  const { timeZone } = policy
  return (
    <>
      <PageHeader
        title="Channels"
        hint="How people hear of alerts while nobody looks at Holdfast. A rule says which of them it uses."
      />
      <div className="space-y-5">
        <FirstChannel canMail={canMail} isFirst={channels.length === 0} />
        {channels.length > 0 && (
          <>
            <ChannelList {...{ channels, canMail, timeZone }} asOf={new Date().toISOString()} />
            <DeliveryLog {...{ channels, deliveries, next, choice, timeZone }} />
          </>
        )}
      </div>
    </>
  )
}
