'use client'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { PackedAnswer } from '#core/figures/contract.ts'
import type { Release } from '#core/release/contract.ts'
import { useFigures } from '../_live/use_figures.ts'
import type { PolicyMark } from '../_overview/policy_marks.ts'
import { EmptyWorkspace } from '../_page/empty_workspace.tsx'
import { overviewQuestions } from '../_view/questions.ts'
import type { ScreenSettings } from '../_view/settings.ts'
import type { View } from '../_view/view.ts'
import { stayAwake } from './stay_awake.ts'
import { useDisplayLife } from './use_display_life.ts'
import { WallClock } from './wall_clock.tsx'
import { WallFigures } from './wall_figures.tsx'
import { WallHeader } from './wall_header.tsx'
import { wallNotices } from './wall_notices.ts'
import { wallWords } from './wall_words.ts'

/** One view of the overview, with what the server answered for the first picture. */
export interface WallTurn {
  view: View
  answers: Record<string, PackedAnswer>
  releases: readonly Release[]
}

interface WallTurnsProps {
  turns: readonly WallTurn[]
  settings: ScreenSettings
  policies: readonly PolicyMark[]
  workspaceName: string
  /** How long each is shown. */
  seconds: number
  /** How the watched series stand. */
  strip: ReactNode
}

/** A display goes through its views. All of them stay live, so that each is right at once when its turn comes. */
export function WallTurns({ turns, seconds, strip, ...rest }: WallTurnsProps) {
  const [shown, setShown] = useState(0)
  useDisplayLife()
  useEffect(() => stayAwake(navigator, document), [])
  useEffect(() => {
    if (turns.length < 2) return
    const timer = setInterval(() => setShown((place) => (place + 1) % turns.length), seconds * 1_000)
    return () => clearInterval(timer)
  }, [turns.length, seconds])
  return (
    <div data-wall className="flex flex-1 flex-col gap-3 p-4 lg:gap-5 lg:p-6">
      {turns.map((turn, place) => (
        <ShownTurn key={JSON.stringify(turn.view)} {...{ turn, ...rest }} isShown={place === shown} />
      ))}
      {/* Of the whole, whatever is shown: it stays, so that it stays live. Nobody presses anything here. */}
      <div inert className="[zoom:0.82]">
        {strip}
      </div>
    </div>
  )
}

interface ShownTurnProps extends Pick<WallTurnsProps, 'settings' | 'policies' | 'workspaceName'> {
  turn: WallTurn
  isShown: boolean
}

function ShownTurn({ turn, isShown, settings, policies, workspaceName }: ShownTurnProps) {
  const { view, releases } = turn
  const questions = useMemo(() => overviewQuestions(view, settings), [view, settings])
  const { answers, problem } = useFigures(questions, turn.answers)
  const { series } = answers
  if (!series || !isShown) return null
  const notices = wallNotices({ series, problem, news: NO_NEWS, countedShare: 0 })
  return (
    <>
      <WallHeader {...{ workspaceName, notices }} shows={wallWords(view)} status={<WallClock timeZone={settings.timeZone} />} />
      {series.sequence === 0 ? (
        <EmptyWorkspace />
      ) : (
        <WallFigures
          isLow
          {...{ view, settings, releases, policies }}
          notes={NOT_SHOWN}
          fired={NOT_SHOWN}
          answers={{ ...answers, series }}
        />
      )}
    </>
  )
}

const NO_NEWS = { inForce: 0, building: null, madeInRange: [] }
/** Notes and alerts are words of people, and of rules that people named. */
const NOT_SHOWN: never[] = []
