'use client'
import { type CalendarDate, parseDate } from '@internationalized/date'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import {
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  Button as MonthButton,
  RangeCalendar as RangeOfDays,
} from 'react-aria-components/RangeCalendar'
import { classNames } from './class_names.ts'

export interface LocalRange {
  /** Local dates such as `2026-11-24`, both included. */
  from: string
  through: string
}

interface RangeCalendarProps {
  label: string
  /** Null where the dates are none that the calendar has. */
  value: LocalRange | null
  onValueChange: (range: LocalRange) => void
  /** The first and the last day that can be chosen; the last one is today, wherever the browser is. */
  min: string | null
  today: string
  /** 1 (Monday) to 7. */
  firstDayOfWeek: number
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** A month of days, of which two are chosen: by mouse, by touch, or by keys (arrows, Page Up and Page Down, Enter). */
export function RangeCalendar({ label, value, onValueChange, min, today, firstDayOfWeek }: RangeCalendarProps) {
  return (
    // Named and ordered as all dates on the screens, whatever the browser's country.
    <I18nProvider locale="en-GB">
      <RangeOfDays
        aria-label={label}
        value={value && { start: parseDate(value.from), end: parseDate(value.through) }}
        onChange={({ start, end }) => onValueChange({ from: start.toString(), through: end.toString() })}
        {...(min !== null && { minValue: parseDate(min) })}
        maxValue={parseDate(today)}
        defaultFocusedValue={parseDate(value?.through ?? today)}
        firstDayOfWeek={WEEKDAYS[firstDayOfWeek - 1] ?? 'mon'}
        className="mx-auto w-full max-w-80"
      >
        <span id={PRESS_STYLE_ID} hidden />
        <div className="flex items-center justify-between">
          <MonthButton slot="previous" className={MONTH_BUTTON}>
            ‹
          </MonthButton>
          <Heading className="text-sm font-semibold text-ink" />
          <MonthButton slot="next" className={MONTH_BUTTON}>
            ›
          </MonthButton>
        </div>
        <CalendarGrid
          className="mt-1 w-full table-fixed border-separate border-spacing-x-0 border-spacing-y-0.5"
          weekdayStyle="short"
        >
          <CalendarGridHeader>
            {(day) => (
              <CalendarHeaderCell className="h-7 text-center text-xs font-medium text-ink-default">{day}</CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>{(date) => <Day date={date} isToday={date.toString() === today} />}</CalendarGridBody>
        </CalendarGrid>
      </RangeOfDays>
    </I18nProvider>
  )
}

/**
 * React Aria would add a style to the page, which our content policy forbids, where no element has this id; the rule stands in
 * `globals.css` instead.
 */
const PRESS_STYLE_ID = 'react-aria-pressable-style'

const MONTH_BUTTON =
  'flex size-9 items-center justify-center rounded-tremor-default text-xl text-ink-emphasis hover:bg-surface-muted disabled:opacity-40 ' +
  'data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent'

function dayLook(isSelected: boolean, isEnd: boolean, isDisabled: boolean): string {
  if (isSelected) return isEnd ? 'bg-accent text-accent-contrast' : 'bg-accent-muted text-ink'
  return isDisabled ? 'cursor-default text-ink-subtle line-through opacity-60' : 'text-ink-emphasis'
}

function Day({ date, isToday }: { date: CalendarDate; isToday: boolean }) {
  return (
    <CalendarCell
      date={date}
      className={({ isSelected, isSelectionStart, isSelectionEnd, isDisabled, isOutsideMonth, isFocusVisible, isHovered }) =>
        classNames(
          'flex h-9 cursor-pointer items-center justify-center text-sm tabular-nums outline-none',
          isOutsideMonth && 'invisible',
          dayLook(isSelected, isSelectionStart || isSelectionEnd, isDisabled),
          isSelectionStart && 'rounded-l-tremor-default',
          isSelectionEnd && 'rounded-r-tremor-default',
          isHovered && !isSelected && !isDisabled && 'rounded-tremor-default bg-surface-subtle',
          isToday && 'font-bold underline underline-offset-4',
          isFocusVisible && 'rounded-tremor-default outline-2 outline-offset-1 outline-accent',
        )
      }
    />
  )
}
