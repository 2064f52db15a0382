import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eaf2fc',
  '#d2e3f8',
  '#a6c8f2',
  '#76abea',
  '#4c91e2',
  '#2a7cd9',
  '#0b63ce',
  '#0957b5',
  '#084a9a',
  '#063a7a',
];

/** Mantine's own greys in the hue of our dark surfaces. */
const dark: MantineColorsTuple = [
  '#e7ebf0',
  '#b8c0cb',
  '#9aa5b3',
  '#6b7683',
  '#3d4550',
  '#2e343d',
  '#262b33',
  '#1d2127',
  '#15181d',
  '#0f1216',
];

/** Calm and roomy: one accent, corners of 8, a 4 px grid, 14/20 text. */
export const theme = createTheme({
  colors: { brand, dark },
  primaryColor: 'brand',
  primaryShade: 6,
  fontFamily: '"Be Vietnam Pro", "Segoe UI", sans-serif',
  fontFamilyMonospace: 'Consolas, "Courier New", monospace',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  defaultRadius: 8,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  respectReducedMotion: true,
  components: {
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginBottom: 4 } } },
    Menu: { defaultProps: { transitionProps: { duration: 120 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 120 } } },
  },
});

const shared = {
  '--mantine-color-dimmed': 'var(--dl-muted)',
  '--mantine-color-text': 'var(--dl-ink)',
  '--mantine-color-default-border': 'var(--dl-line)',
  '--mantine-color-error': 'var(--dl-danger)',
  '--mantine-color-placeholder': 'var(--dl-muted)',
};

/** Mantine's own surfaces follow our tokens, so that both speak one set of colours. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, '--mantine-color-body': '#ffffff' },
  dark: {
    ...shared,
    '--mantine-color-body': '#1d2127',
    '--mantine-color-default': '#262b33',
    '--mantine-color-default-hover': '#2e343d',
  },
});
