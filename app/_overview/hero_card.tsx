'use client'
import { memo, type ReactNode } from 'react'
import { figureOf } from '#core/figures/catalogue.ts'
import { Badge } from '../_ui/badge.tsx'
import { Card } from '../_ui/card.tsx'
import { Explained } from '../_ui/explained.tsx'
import type { Dated, HeroModel } from './hero.ts'
import { HeroParts } from './hero_parts.tsx'
import { ChangeLine } from './number_card.tsx'

interface HeroCardProps {
  hero: HeroModel
  /** What it is compared with, e.g. `the 28 days before`; null without a comparison. */
  against: string | null
  currency: string
  /** Leads to what the change is made of; always the same object. */
  why?: ReactNode
  /** Leads to an alert about it; always the same object. */
  alert?: ReactNode
}

const { name: NAME, definition: DEFINITION } = figureOf('costPerAcceptedResolution')

/** The number that the product is about: with its days, whether it has settled, and what stands beside it. */
export const HeroCard = memo(function HeroCard({ hero, against, currency, why, alert }: HeroCardProps) {
  const words = wordsOf(hero)
  return (
    <Card>
      <div
        className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]"
        data-testid="card-costPerAcceptedResolution"
      >
        <div className="space-y-2">
          <h2 className="text-sm font-medium text-ink-default">
            <Explained explanation={DEFINITION}>{NAME}</Explained>
          </h2>
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <p
              className="text-5xl font-semibold tracking-tight whitespace-nowrap text-ink tabular-nums sm:text-6xl"
              data-testid="value"
            >
              {hero.state === 'none' ? <span className="text-3xl">No number yet</span> : hero.value}
            </p>
            <p className="flex flex-wrap items-center gap-2 text-sm text-ink-emphasis" data-testid="dates">
              {hero.dates}
              {hero.state !== 'none' && STATES[hero.state]}
            </p>
          </div>
          {hero.expected && (
            <p className="text-sm text-ink-default" data-testid="band">
              <span className="font-medium text-ink-emphasis tabular-nums">{hero.expected.band}</span> nine times in ten, once all
              of it has settled
            </p>
          )}
          {(hero.state === 'settled' || hero.expected) && (
            <div className="flex flex-wrap items-baseline gap-x-4">
              <ChangeLine change={hero.change} against={against} isUnsettled={hero.before === null} />
              {hero.change && why}
            </div>
          )}
          {alert}
          {words && <p className="text-sm text-ink-default">{words}</p>}
          {hero.tooEarly && <p className="text-sm text-ink-default">{hero.tooEarly}</p>}
        </div>
        <div className="flex min-w-0 flex-col justify-end gap-4 border-line empty:hidden max-lg:border-t max-lg:pt-4 lg:border-l lg:pl-8">
          <Beside hero={hero} against={against} />
          <HeroParts parts={hero.state === 'last settled' || hero.expected ? [] : hero.parts} currency={currency} />
        </div>
      </div>
    </Card>
  )
})

/** A badge for each state in which there is a number. */
export const STATES = {
  expected: <Badge tone="accent">expected</Badge>,
  settled: <Badge tone="good">settled</Badge>,
  'last settled': <Badge tone="good">settled</Badge>,
  provisional: <Badge tone="warn">provisional</Badge>,
}

/** Why it is that number, where it is not the settled one of the range. */
function wordsOf({ state, pending }: HeroModel): string | null {
  if (state === 'provisional')
    return `Nothing of it has settled: ${pending} resolutions may still be taken back, so it can only rise.`
  if (state === 'last settled')
    return 'In the range that is chosen no resolution holds so far: these are the last days that have settled.'
  return state === 'none' ? 'No resolution holds so far.' : null
}

/** The other numbers, each with its days. */
function Beside({ hero, against }: { hero: HeroModel; against: string | null }) {
  const { settled, expected } = hero
  const stays = expected?.ifItStays
  const lines: [string, Dated | null, string][] = [
    ['Settled', settled, ''],
    [`Settled, ${against}`, against === null ? null : hero.before, ''],
    ['Settled last', hero.lastSettled, ''],
    ['Provisional', hero.provisional, `, if all ${hero.pending} pending resolutions hold: the best it can be`],
  ]
  // At that number: the strip of drift names what it costs if the last hours stay.
  if (stays) lines.push([`If it stays at ${hero.value}`, { value: stays.value, dates: stays.words }, ''])
  const shown = lines.flatMap(([name, dated, words]) => (dated ? [{ name, dated, words }] : []))
  if (shown.length === 0) return null
  return (
    <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
      {shown.map(({ name, dated, words }) => (
        <div key={name} data-testid={name === 'Provisional' ? 'provisional' : undefined}>
          <dt className="text-ink-default first-letter:uppercase">{name}</dt>
          <dd className="text-2xl font-semibold tracking-tight text-ink tabular-nums">{dated.value}</dd>
          <dd className="text-xs text-ink-default">
            {dated.dates}
            {words}
          </dd>
        </div>
      ))}
    </dl>
  )
}
