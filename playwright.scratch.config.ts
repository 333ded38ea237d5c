import base from './playwright.config';
export default {
  ...base,
  webServer: undefined,
  workers: 1,
  reporter: [['line']],
  use: { ...base.use, baseURL: 'http://localhost:3100', trace: 'off' },
};
