/** How many events of a source happened in an hour. */
export interface EventsOfHour {
  source: string
  /** Whole hours since the epoch. */
  hour: number
  events: number
  /** In which hour the first of them was counted. */
  countedHour: number
}
