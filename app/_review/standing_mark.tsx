import type { SaidCell } from '#core/review/contract.ts'

/** How far this period, and the last, can be relied on: a mark and a word. */
export function StandingMark({ cell, last, band }: { cell: SaidCell; last: SaidCell; band: string }) {
  if (cell.standing === 'none') return null
  const isOther = last.standing !== cell.standing && last.standing !== 'none'
  return (
    <span className="inline-flex items-center gap-1.5 text-xs">
      <Mark standing={cell.standing} />
      {WORDS[cell.standing]}
      {band !== '' && <span className="text-ink-subtle">{band}</span>}
      {isOther && <span className="text-ink-subtle">(last {WORDS[last.standing]})</span>}
    </span>
  )
}

const WORDS = { settled: 'settled', expected: 'expected', provisional: 'so far', none: '' } as const

function Mark({ standing }: { standing: SaidCell['standing'] }) {
  return (
    <svg width="16" height="10" aria-hidden="true" className="shrink-0">
      {standing === 'settled' && <rect x="1" y="1" width="14" height="8" rx="1.5" fill="var(--accent)" />}
      {standing === 'expected' && (
        <>
          <rect x="1" y="1" width="14" height="8" rx="1.5" fill="var(--accent)" fillOpacity="0.22" />
          <line x1="1" x2="15" y1="5" y2="5" stroke="var(--accent)" strokeWidth="2" />
        </>
      )}
      {standing === 'provisional' && (
        <rect x="1" y="1" width="14" height="8" rx="1.5" fill="none" stroke="var(--accent)" strokeDasharray="2.5 2" />
      )}
    </svg>
  )
}
