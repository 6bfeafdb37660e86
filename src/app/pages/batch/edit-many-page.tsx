import { EditMany } from '#features/batch/edit-many/edit-many.tsx'
import { paths } from '../../paths.ts'

/** `/batch?edit`: what was chosen in the list, changed together. */
export default function EditManyPage() {
  return (
    <>
      <title>Edit conferences · Greenroom</title>
      <EditMany to={paths} />
    </>
  )
}
