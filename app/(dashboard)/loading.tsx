import { TableSkeleton } from '../_page/figures_skeleton.tsx'

export default function Loading() {
  return <TableSkeleton />
}
