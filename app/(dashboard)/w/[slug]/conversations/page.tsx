import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ConversationsTable } from '#app/_conversations/conversations_table.tsx'
import { HandoffsTable } from '#app/_conversations/handoffs_table.tsx'
import { FindConversation, ListFields } from '#app/_conversations/list_fields.tsx'
import { fileAddress, listParams, parseListChoice } from '#app/_conversations/list_params.ts'
import type { ListPage } from '#app/_conversations/page_words.ts'
import { Pages } from '#app/_conversations/pages.tsx'
import { FilterBar } from '#app/_filters/filter_bar.tsx'
import type { PageAccess } from '#app/_http/decide_page_access.ts'
import { requirePageAccess, type ScreenProps } from '#app/_http/require_page_access.ts'
import { RefreshWhenCounted } from '#app/_live/refresh_when_counted.tsx'
import { EmptyWorkspace } from '#app/_page/empty_workspace.tsx'
import { orProblem } from '#app/_page/expected_problem.tsx'
import { TableSkeleton } from '#app/_page/figures_skeleton.tsx'
import { type PageParams, paramsOf } from '#app/_page/search_params.ts'
import { WhenDrawn } from '#app/_page/when_drawn.tsx'
import { SavedViews } from '#app/_saved_views/saved_views.tsx'
import { DownloadButton } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'
import { localDate } from '#app/_view/period.ts'
import { parseView } from '#app/_view/view.ts'
import { screenPath } from '#core/address/paths.ts'
import { Calendar } from '#core/calendar/calendar.ts'
import { type HandoffsQuery, parseHandoffsQuery } from '#core/conversation/handoffs_query.ts'
import { type ConversationsQuery, parseConversationsQuery } from '#core/conversation/list_query.ts'
import { listConversations } from '#server/conversations/list_conversations.ts'
import { listHandoffs } from '#server/conversations/list_handoffs.ts'
import { readFirstCohort } from '#server/figures/read_first_cohort.ts'
import { readStanding } from '#server/ingestion/read_standing.ts'
import { listSegmentValues } from '#server/segment/list_values.ts'
import { readWorkspace } from '#server/workspace/directory.ts'

export const metadata: Metadata = { title: 'Conversations' }

export default async function ConversationsPage(props: ScreenProps) {
  const access = await requirePageAccess('conversations', props)
  return (
    <WhenDrawn fallback={<TableSkeleton />}>
      <ConversationList access={access} searchParams={props.searchParams} />
    </WhenDrawn>
  )
}

async function ConversationList({ access, searchParams }: { access: PageAccess; searchParams: PageParams }) {
  const [params, { policy }, { sequence }] = await Promise.all([
    paramsOf(searchParams),
    readWorkspace(access.workspaceId),
    readStanding(access.workspaceId),
  ])
  const { currency, timeZone } = policy
  const now = new Date()
  const today = localDate(now.getTime(), timeZone)
  const choice = parseListChoice(params)
  return orProblem({ title: 'Conversations', path: screenPath(access.workspaceSlug, { screen: 'conversations' }) }, async () => {
    const context = { calendar: new Calendar(timeZone), nowMs: now.getTime() }
    const asked = listParams(parseView(params), choice, { today, firstDayOfWeek: policy.firstDayOfWeek })
    const [{ table, page }, values, firstMs] = await Promise.all([
      choice.state === 'handoffs'
        ? handoffs(access.workspaceId, parseHandoffsQuery(asked, context), now, timeZone)
        : cases(access.workspaceId, parseConversationsQuery(asked, context), now, { currency, timeZone }),
      listSegmentValues(access.workspaceId),
      readFirstCohort(access.workspaceId),
    ])
    return (
      <>
        <PageHeader
          title="Conversations"
          hint="What became of each case, under the conversation in which it began."
          actions={
            <>
              <FindConversation />
              <DownloadButton href={fileAddress(asked, choice)} label="Save all of the list as CSV">
                CSV
              </DownloadButton>
              <SavedViews screen="conversations" {...{ access, params }} />
            </>
          }
        />
        <FilterBar
          today={today}
          firstDay={firstMs === null ? null : localDate(firstMs, timeZone)}
          firstDayOfWeek={policy.firstDayOfWeek}
          values={values}
          hasComparison={false}
        >
          <ListFields choice={choice} />
        </FilterBar>
        {sequence === 0 ? (
          <EmptyWorkspace shows="what became of each case" />
        ) : (
          <Card flush>
            {table ?? (
              <p className="px-5 pt-6 pb-10 text-center text-sm text-ink-default">
                {page.nextCursor
                  ? 'None on this page: the list goes on.'
                  : NOTHING_FOUND[choice.state === 'handoffs' || choice.state === 'taken-back' ? choice.state : 'cases']}
              </p>
            )}
          </Card>
        )}
        <Pages params={params} page={page} />
        {!choice.place && <RefreshWhenCounted sequence={sequence} />}
      </>
    )
  })
}

const NOTHING_FOUND = {
  cases: 'No conversation in this range passes these filters. Choose another range or other filters above.',
  'taken-back': 'No resolution that passes these filters was taken back in this range.',
  handoffs: 'Every handoff in this range that passes these filters was taken up.',
}

/** What stands in the card, or nothing where the page has no rows, and where in the list it lies. */
interface Listed {
  table: ReactNode
  page: ListPage
}

async function cases(
  workspaceId: number,
  query: ConversationsQuery,
  now: Date,
  settings: { currency: string; timeZone: string },
): Promise<Listed> {
  const page = await listConversations(workspaceId, query, now)
  return { table: page.items.length > 0 ? <ConversationsTable items={page.items} {...settings} /> : null, page }
}

async function handoffs(workspaceId: number, query: HandoffsQuery, now: Date, timeZone: string): Promise<Listed> {
  const list = await listHandoffs(workspaceId, query, now)
  return { table: list.items.length > 0 ? <HandoffsTable {...{ list, timeZone }} /> : null, page: list }
}
