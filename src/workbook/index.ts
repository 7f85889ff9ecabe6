export { writeTemplate } from './prepare/write-template';
