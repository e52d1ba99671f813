import type { ReactNode, SVGProps } from 'react';

/** All signs are drawn on 14×14, stroke 1.6, square caps, and hidden from readers: the word beside them speaks. */
type GlyphProps = Omit<SVGProps<SVGSVGElement>, 'children'>;

function Glyph({ children, ...props }: GlyphProps & { readonly children: ReactNode }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="square" aria-hidden="true" focusable="false" className="glyph" {...props}>
      {children}
    </svg>
  );
}

const sheet = <rect x="2" y="1.5" width="10" height="11" />;

export function GlyphCheck(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M2 7.3l3.4 3.4L12 3.6" strokeWidth="2" />
    </Glyph>
  );
}

export function GlyphCross(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M3 3l8 8M11 3l-8 8" strokeWidth="2" />
    </Glyph>
  );
}

export function GlyphTriangle(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M7 1.8L13 12.4H1z" strokeLinejoin="miter" />
      <path d="M7 5.6v3M7 10.6v.1" />
    </Glyph>
  );
}

export function GlyphOctagon(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M4.6 1.2h4.8l3.4 3.4v4.8l-3.4 3.4H4.6L1.2 9.4V4.6z" />
      <path d="M4.3 7h5.4" />
    </Glyph>
  );
}

export function GlyphReturn(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M5 2.5L1.8 5.7 5 8.9M2 5.7h6.5a3 3 0 0 1 0 6H5" />
    </Glyph>
  );
}

export function GlyphLock(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <rect x="2.2" y="6.2" width="9.6" height="6.3" />
      <path d="M4.3 6V4.2a2.7 2.7 0 0 1 5.4 0V6" />
    </Glyph>
  );
}

export function GlyphMagnifier(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="5.8" cy="5.8" r="4" />
      <path d="M8.9 8.9l3.6 3.6" />
    </Glyph>
  );
}

export function GlyphPin(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M4.2 1.5h5.6M5.2 1.6v4.6L3 8.4h8L8.8 6.2V1.6M7 8.6v4.2" />
    </Glyph>
  );
}

export function GlyphArrow(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M1.5 7h10M8 3.2L11.8 7 8 10.8" />
    </Glyph>
  );
}

export function GlyphForward(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M1.5 3.2L5.3 7 1.5 10.8M7.5 3.2L11.3 7l-3.8 3.8" />
    </Glyph>
  );
}

export function GlyphSheet(props: GlyphProps) {
  return <Glyph {...props}>{sheet}</Glyph>;
}

export function GlyphSheetDashed(props: GlyphProps) {
  return (
    <Glyph {...props} strokeDasharray="2 2" strokeLinecap="butt">
      {sheet}
    </Glyph>
  );
}

export function GlyphSheetWritten(props: GlyphProps) {
  return (
    <Glyph {...props}>
      {sheet}
      <path d="M4.5 5h5M4.5 8h3" />
    </Glyph>
  );
}

export function GlyphSheetChecked(props: GlyphProps) {
  return (
    <Glyph {...props}>
      {sheet}
      <path d="M4.5 7l2 2 3.2-4" />
    </Glyph>
  );
}

export function GlyphSheets(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M2 4.5h8v8H2zM4.5 2h7.5v7.5" />
    </Glyph>
  );
}

export function GlyphSheetHatched(props: GlyphProps) {
  return (
    <Glyph {...props}>
      {sheet}
      <path d="M2.6 8.4L8.4 2.2M2.6 12L11.6 2.6M6 12l5.6-5.8M9.6 12l2-2.2" strokeWidth="1.2" />
    </Glyph>
  );
}

export function GlyphStruck(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M3.4 10.6l7.2-7.2" />
    </Glyph>
  );
}

export function GlyphCircleDashed(props: GlyphProps) {
  return (
    <Glyph {...props} strokeDasharray="2.2 1.9" strokeLinecap="butt">
      <circle cx="7" cy="7" r="5.2" />
    </Glyph>
  );
}

export function GlyphCircleCentre(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="7" r="5.2" />
      <circle cx="7" cy="7" r="1.6" fill="currentColor" stroke="none" />
    </Glyph>
  );
}

export function GlyphClock(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M7 4v3.2l2 1.2" />
    </Glyph>
  );
}

export function GlyphEye(props: GlyphProps) {
  return (
    <Glyph {...props}>
      <path d="M1 7c1.6-2.7 3.6-4 6-4s4.400 1.300 6 4c-1.600 2.700-3.600 4-6 4S2.600 9.700 1 7z" />
      <circle cx="7" cy="7" r="1.8" />
    </Glyph>
  );
}

/** The mark of the app: a service window, on its counter a sheet that was received and stamped. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path fill="var(--pena)" d="M3 3h6v20h20v6H3z" />
      <path fill="var(--putih)" stroke="var(--pena)" strokeWidth="2" d="M13 4h10l4 4v11H13z" />
      {size > 16 && <path fill="none" stroke="var(--pena)" strokeWidth="2" d="M16 10h5" />}
      <circle cx="22" cy="14.5" r="2.5" fill="var(--stempel)" />
    </svg>
  );
}
