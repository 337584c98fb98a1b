/** An alert that fired, as charts and lists beside them name it. */
export interface FiredAlert {
  id: string
  /** Its rule, and the value that it is about. */
  name: string
  /** RFC 3339 instant, UTC. */
  at: string
}
