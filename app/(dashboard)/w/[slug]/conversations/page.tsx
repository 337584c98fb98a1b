import type { Metadata } from 'next'
import { Suspense } from 'react'
import { ConversationsTable } from '#app/_conversations/conversations_table.tsx'
import { FindConversation, ListFields } from '#app/_conversations/list_fields.tsx'
import { listParams, parseListChoice } from '#app/_conversations/list_params.ts'
import { Pages } from '#app/_conversations/pages.tsx'
import { FilterBar } from '#app/_filters/filter_bar.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { RefreshWhenCounted } from '#app/_live/refresh_when_counted.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { localDate } from '#app/_view/period.ts'
import { parseView } from '#app/_view/view.ts'
import { screenPath } from '#core/address/paths.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { parseConversationsQuery } from '#core/conversation/list_query.ts'
import { listConversations } from '#server/conversations/list_conversations.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Conversations' }

export default async function ConversationsPage(props: ScreenProps) {
  const access = await requirePageAccess('conversations', props)
  return (
    <Suspense fallback={<TableSkeleton />}>
      <ConversationList access={access} searchParams={props.searchParams} />
    </Suspense>
  )
}

async function ConversationList({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const [params, { policy }] = await Promise.all([paramsOf(searchParams), readWorkspace(access.workspaceId)])
  const { currency, timeZone } = policy
  const now = new Date()
  const today = localDate(now.getTime(), timeZone)
  const choice = parseListChoice(params)
  return orProblem(screenPath(access.workspaceSlug, { screen: 'conversations' }), async () => {
    const context = { calendar: new Calendar(timeZone), nowMs: now.getTime() }
    const query = parseConversationsQuery(listParams(parseView(params), choice, today), context)
    const [list, values] = await Promise.all([
      listConversations(access.workspaceId, query, now),
      listSegmentValues(access.workspaceId),
    ])
    return (
      <>
        <PageHeader
          title="Conversations"
          hint="What each case counts as, by the conversation of its root."
          actions={<FindConversation />}
        />
        <FilterBar today={today} values={values} hasComparison={false}>
          <ListFields choice={choice} />
        </FilterBar>
        <Card flush>
          {list.items.length === 0 ? (
            <p className="px-5 pt-6 pb-10 text-center text-sm text-ink-default">
              No conversation in this range passes these filters.
            </p>
          ) : (
            <ConversationsTable items={list.items} currency={currency} timeZone={timeZone} />
          )}
        </Card>
        <Pages params={params} nextCursor={list.nextCursor} />
        {!choice.cursor && <RefreshWhenCounted />}
      </>
    )
  })
}
