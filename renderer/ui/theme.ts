import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Mantine in the dress of the house; used for shell, settings, filters and palette, never for keying. */
export const theme = createTheme({
  primaryColor: 'pena',
  primaryShade: 7,
  white: '#FFFFFF',
  black: '#16201A',
  defaultRadius: 2,
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: false,
  fontFamily: "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif",
  fontFamilyMonospace: "'Atkinson Hyperlegible Mono Variable', Consolas, monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '23px', xl: '24px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '2px', md: '3px', lg: '3px', xl: '3px' },
  colors: {
    pena: ['#EFF4FB', '#E2EBF7', '#C6D8EE', '#9DBBE0', '#6C97CC', '#4577B6', '#2A5DA2', '#1A4A8E', '#15407C', '#12366B'],
  },
});

/** Mantine's own variables, set from the tokens so that high contrast reaches its parts too. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--kertas)',
    '--mantine-color-text': 'var(--teks)',
    '--mantine-color-dimmed': 'var(--teks-2)',
    '--mantine-color-placeholder': 'var(--teks-2)',
    '--mantine-color-default-border': 'var(--garis)',
    '--mantine-color-default-hover': 'var(--kertas-2)',
    '--mantine-color-error': 'var(--merah)',
    '--mantine-color-disabled': 'var(--meja)',
    '--mantine-color-disabled-color': 'var(--teks-2)',
    '--mantine-color-disabled-border': 'var(--garis)',
  },
  dark: {},
});
