import { Calendar } from '#core/calendar/calendar.ts'
import { parseConversationsQuery } from '#core/conversation/list_query.ts'
import type { DriftSeries } from '#core/drift/contract.ts'
import { formatCount } from '#core/format/number.ts'
import { listConversations } from '#server/conversations/list_conversations.ts'
import { ConversationsTable } from '../_conversations/conversations_table.tsx'
import { choiceParams, listParams } from '../_conversations/list_params.ts'
import type { PageAccess } from '../_http/decide_page_access.ts'
import { ScreenLink } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'
import { localDate } from '../_view/period.ts'
import { viewParams } from '../_view/view.ts'
import { conversationsOf } from './series_view.ts'

interface CameBackProps {
  access: PageAccess
  series: DriftSeries
  now: Date
  currency: string
  timeZone: string
}

const NEWEST = 5

/** The newest conversations that a series is made of, and the way to all of them. */
export async function CameBack({ access, series, now, currency, timeZone }: CameBackProps) {
  const today = localDate(now.getTime(), timeZone)
  const { title, view, choice } = conversationsOf(series, today, timeZone)
  const all = viewParams(view)
  for (const [name, value] of choiceParams(choice)) all.append(name, value)
  // Of what is not told there is nothing to list.
  if (series.kind === 'silence') return null
  if (choice.state === 'handoffs') return <Handoffs title={title} query={all.toString()} />
  const asked = listParams(view, choice, { today, firstDayOfWeek: 1 })
  asked.set('limit', String(NEWEST))
  const query = parseConversationsQuery(asked, { calendar: new Calendar(timeZone), nowMs: now.getTime() })
  const { items, total } = await listConversations(access.workspaceId, query, now)
  return (
    <Card
      id="conversations"
      title={title}
      flush
      actions={
        <ScreenLink
          to={{ screen: 'conversations' }}
          query={all.toString()}
          className="text-sm text-accent-strong underline-offset-4 hover:underline"
        >
          See all{total?.exact && ` ${formatCount(total.count)}`}
        </ScreenLink>
      }
    >
      {items.length === 0 ? (
        <p className="px-5 pt-3 pb-8 text-sm text-ink-default">None so far.</p>
      ) : (
        <ConversationsTable {...{ items, currency, timeZone }} />
      )}
    </Card>
  )
}

/** They have a list of their own. */
const Handoffs = ({ title, query }: { title: string; query: string }) => (
  <Card id="conversations" title={title}>
    <p className="text-sm text-ink-default">
      Who waited, for how long, and for which team:{' '}
      <ScreenLink
        to={{ screen: 'conversations' }}
        query={query}
        className="text-accent-strong underline-offset-4 hover:underline"
      >
        see them in the list of handoffs
      </ScreenLink>
      .
    </p>
  </Card>
)
