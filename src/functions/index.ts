export { FUNCTIONS, registerFunctions } from './register';
