import { visionMatrices } from '#color/vision-matrices.ts'
import { visions } from '#color/visions.ts'

/**
 * The SVG filters of `color-vision.css`, with the matrices that the verdicts are computed with. Takes
 * no space.
 */
export default function ColorVisionFilters() {
  return (
    <svg aria-hidden="true" focusable="false" width="0" height="0" className="absolute">
      {visions.map((vision) => (
        <filter key={vision} id={`vision-${vision}`} colorInterpolationFilters="linearRGB">
          <feColorMatrix
            type="matrix"
            values={[
              ...visionMatrices[vision].map((row) => `${row.join(' ')} 0 0`),
              '0 0 0 1 0',
            ].join(' ')}
          />
        </filter>
      ))}
    </svg>
  )
}
