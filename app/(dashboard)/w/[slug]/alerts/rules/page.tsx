import type { Metadata } from 'next'
import { HeartbeatCard } from '#app/_alerts/rules/heartbeat_card.tsx'
import { RulesScreen } from '#app/_alerts/rules/rules_screen.tsx'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { BackTo } from '#app/_links/back_to.tsx'
import { ScreenButton } from '#app/_links/screen_link.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { roleAllows } from '#core/access/scopes.ts'
import { readHeartbeat } from '#server/alerts/read_heartbeat.ts'
import { listRules } from '#server/alerts/read_rules.ts'
import { listChannels } from '#server/channels/list_channels.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Rules' }

/** What is watched, and how often each rule was wrong. */
export default async function RulesPage(props: ScreenProps) {
  const access = await requirePageAccess('rules', props)
  const now = new Date()
  const [answer, { policy }, { channels }, { heartbeat }] = await Promise.all([
    listRules(access.workspaceId, now),
    readWorkspace(access.workspaceId),
    listChannels(access.workspaceId),
    readHeartbeat(access.workspaceId),
  ])
  const { currency, timeZone } = policy
  const mayWrite = roleAllows(access.role, 'alerts:write')
  return (
    <>
      <PageHeader
        title="Rules"
        hint="What is watched, what each rule promises, and how many of its alerts somebody marked false."
        back={<BackTo screen="alerts">Alerts</BackTo>}
        actions={
          mayWrite && (
            <ScreenButton to={{ screen: 'newRule' }} query="">
              Make an alert
            </ScreenButton>
          )
        }
      />
      <div className="space-y-4">
        <RulesScreen
          initial={answer}
          channels={channels.map(({ id, name, isOn }) => ({ id, name, isOn }))}
          asOf={now.toISOString()}
          {...{ currency, timeZone, mayWrite }}
        />
        {answer.rules.length > 0 && <HeartbeatCard asOf={now.toISOString()} {...{ heartbeat, timeZone, mayWrite }} />}
      </div>
    </>
  )
}
