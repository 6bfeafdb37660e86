import { useEffect, useSyncExternalStore } from 'react'
import { afterFirstPaint } from '#lib/browser/after-first-paint.ts'
import { type RoomDrawing, roomDrawing } from './room-drawing.ts'

/** @returns what draws and describes a room; null until it has come, or where it cannot be loaded */
export function useRoomDrawing(): RoomDrawing | null {
  const drawing = useSyncExternalStore(roomDrawing.subscribe, roomDrawing.get, roomDrawing.get)
  useEffect(() => {
    if (roomDrawing.get() !== null) return
    void afterFirstPaint()
      .then(() => import('./draw-rooms.ts'))
      .catch(() => roomDrawing.set('missing'))
  }, [])
  return drawing === 'missing' ? null : drawing
}

/** @returns whether rooms cannot be drawn, so that the preview is not what the form says */
export function useDrawingMissing(): boolean {
  const isMissing = () => roomDrawing.get() === 'missing'
  return useSyncExternalStore(roomDrawing.subscribe, isMissing, isMissing)
}
