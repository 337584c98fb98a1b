'use client'
import { useMemo } from 'react'
import type { FiguresAnswer } from '#core/figures/contract.ts'
import { ConnectionBadge } from '../_live/connection_badge.tsx'
import { useFigures } from '../_live/use_figures.ts'
import { useNotes } from '../_notes/use_notes.ts'
import type { OverviewProps } from '../_overview/overview.tsx'
import type { PolicyNews } from '../_overview/policy_news.ts'
import { useOverview } from '../_overview/use_overview.ts'
import { EmptyWorkspace } from '../_page/empty_workspace.tsx'
import { useRecount } from '../_settings/policy/use_recount.ts'
import { comparisonName } from '../_view/comparison_name.ts'
import { overviewQuestions } from '../_view/questions.ts'
import { useHydrated } from './use_hydrated.ts'
import { useWall } from './use_wall.ts'
import { WallCard } from './wall_card.tsx'
import { WallChart } from './wall_chart.tsx'
import { WallHeader } from './wall_header.tsx'
import { WallHero } from './wall_hero.tsx'
import { wallNotices } from './wall_notices.ts'
import { wallWords } from './wall_words.ts'

export interface WallScreenProps extends Omit<OverviewProps, 'alert' | 'flips' | 'strip' | 'mayAnnotate' | 'isComing'> {
  workspaceName: string
  news: PolicyNews
}

/** As many as fit in a row that is read from afar. */
const CARDS = ['acceptedResolutionRate', 'containmentRate', 'costPerCase', 'qualityGap', 'csat', 'casesToday']

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
      {series.sequence === 0 ? <EmptyWorkspace /> : <WallFigures {...props} answers={{ ...answers, series }} />}
    </div>
  )
}

type WallFiguresProps = Omit<WallScreenProps, 'answers'> & { answers: Record<string, FiguresAnswer> & { series: FiguresAnswer } }

function WallFigures({ view, ...props }: WallFiguresProps) {
  const against = props.answers.before ? comparisonName(view) : null
  const { notes } = useNotes(props.notes, Date.parse(props.answers.series.from))
  const { head, hero, points, cards } = useOverview({ ...props, view, notes, against })
  return (
    <>
      <WallHero {...{ hero, against }} />
      <WallChart {...{ head, points, against }} />
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 xl:grid-cols-6">
        {cards
          .filter(({ id }) => CARDS.includes(id))
          .map((card) => (
            <WallCard key={card.id} card={card} />
          ))}
      </dl>
    </>
  )
}
