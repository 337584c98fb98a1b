'use client'
import { useMemo } from 'react'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { ConnectionBadge } from '../_live/connection_badge.tsx'
import { useFigures } from '../_live/use_figures.ts'
import { useNotes } from '../_notes/use_notes.ts'
import type { OverviewProps } from '../_overview/overview.tsx'
import type { PolicyNews } from '../_overview/policy_news.ts'
import { EmptyWorkspace } from '../_page/empty_workspace.tsx'
import { useRecount } from '../_settings/policy/use_recount.ts'
import { overviewQuestions } from '../_view/questions.ts'
import { useHydrated } from './use_hydrated.ts'
import { useWall } from './use_wall.ts'
import { WallFigures } from './wall_figures.tsx'
import { WallHeader } from './wall_header.tsx'
import { wallNotices } from './wall_notices.ts'
import { wallWords } from './wall_words.ts'

export interface WallScreenProps
  extends Omit<OverviewProps, 'alerts' | 'firedHere' | 'flips' | 'strip' | 'mayAnnotate' | 'isComing'> {
  workspaceName: string
  news: PolicyNews
}

/** The overview for a wall: large, live, without anything to press. */
export function WallScreen(props: WallScreenProps) {
  const { view, settings, news, workspaceName, answers: first } = props
  const leave = useWall()
  const isHydrated = useHydrated()
  const questions = useMemo(() => overviewQuestions(view, settings), [view, settings])
  const { answers, problem } = useFigures(questions, first)
  const countedShare = useRecount(news.inForce, news.building !== null)
  const { series } = answers
  if (!series) return null
  const notices = wallNotices({ series, problem, news, countedShare })
  return (
    <div data-wall className="flex flex-1 flex-col gap-3 p-4 lg:gap-5 lg:p-6">
      <WallHeader
        {...{ workspaceName, notices }}
        shows={wallWords(view)}
        status={isHydrated && <ConnectionBadge />}
        onLeave={leave}
      />
      {series.sequence === 0 ? <EmptyWorkspace /> : <LiveFigures {...props} answers={{ ...answers, series }} />}
    </div>
  )
}

type LiveFiguresProps = Omit<WallScreenProps, 'answers'> & { answers: Record<string, FiguresAnswer> & { series: FiguresAnswer } }

/** With what is written to the chart meanwhile. */
function LiveFigures(props: LiveFiguresProps) {
  const { notes } = useNotes(props.notes, Date.parse(props.answers.series.from))
  return <WallFigures {...{ ...props, notes }} />
}
