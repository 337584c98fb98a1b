import { isValidElement, type ReactNode } from 'react'

/** What tests ask of elements; each has some of it. */
export interface ElementProps {
  label?: string
  title?: string
  error?: string
  value?: string
  'aria-label'?: string
  children?: ReactNode
  actions?: ReactNode
  action?: ReactNode
  onClick?: () => void
  onChange?: (event: unknown) => void
  onValueChange?: (value: string) => void
}

export interface Found {
  type: unknown
  props: ElementProps
}

/**
 * @param open the components (without hooks) to look into; all others are seen from outside, with what they were given.
 * @returns the elements of what a component draws, in the order in which they stand.
 */
export function elementsOf(node: ReactNode, open: readonly unknown[] = []): Found[] {
  if (Array.isArray(node)) return node.flatMap((each: ReactNode) => elementsOf(each, open))
  if (!isValidElement<ElementProps>(node)) return []
  const { type, props } = node
  if (typeof type === 'function' && open.includes(type)) return elementsOf(Reflect.apply(type, null, [props]), open)
  return [{ type, props }, ...[props.actions, props.action, props.children].flatMap((each) => elementsOf(each, open))]
}

/** @returns the text of what an element holds, as it is read. */
export function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOf).join('')
  return isValidElement<ElementProps>(node) ? textOf(node.props.children) : ''
}
